/// Reads from what a customer writes why they write: text in, guesses out. Taught once by a file of lines.
@NullMarked
package dev.mostrador.reason.reading;

import org.jspecify.annotations.NullMarked;
