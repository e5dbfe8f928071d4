/// Writing well on the desk: what is found in a draft, and what its author insists on.
@NullMarked
package dev.mostrador.desk.writing;

import org.jspecify.annotations.NullMarked;
