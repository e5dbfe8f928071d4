/// The left side of the desk: views with their counts, filters, rows, search.
@NullMarked
package dev.mostrador.desk.list;

import org.jspecify.annotations.NullMarked;
