/// What must not leave the house (R36, R37), told apart by its check digits where it has any.
@NullMarked
package dev.mostrador.style.leak;

import org.jspecify.annotations.NullMarked;
