/// The right side and the customers' own screens: who it is, what we know, merging.
@NullMarked
package dev.mostrador.desk.customer;

import org.jspecify.annotations.NullMarked;
