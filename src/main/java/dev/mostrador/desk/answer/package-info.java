/// Prepared answers where one writes: found after a slash, filled in, put where the cursor stands; and macros.
@NullMarked
package dev.mostrador.desk.answer;

import org.jspecify.annotations.NullMarked;
