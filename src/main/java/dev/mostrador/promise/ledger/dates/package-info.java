/// Finds the dates that a draft promises. Pure: a text and a moment in, dates out.
@NullMarked
package dev.mostrador.promise.ledger.dates;

import org.jspecify.annotations.NullMarked;
