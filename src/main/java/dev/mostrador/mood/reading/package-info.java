/// Reads in what a customer writes whether they are angry, and why one thinks so: text in, verdict out. Irony is beyond
/// it.
@NamedInterface("reading")
@NullMarked
package dev.mostrador.mood.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
