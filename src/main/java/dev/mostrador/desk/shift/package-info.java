/// The end of a shift: nothing stays behind without somebody knowing.
@NullMarked
package dev.mostrador.desk.shift;

import org.jspecify.annotations.NullMarked;
