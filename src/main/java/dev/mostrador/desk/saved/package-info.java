/// Views that people keep: their names, whom they are for, how much lies in them.
@NullMarked
package dev.mostrador.desk.saved;

import org.jspecify.annotations.NullMarked;
