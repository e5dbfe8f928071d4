/// Techniques of good care as cards in the composer (R104): when, how, and a skeleton to begin from.
@NullMarked
package dev.mostrador.desk.technique;

import org.jspecify.annotations.NullMarked;
