/// The middle: what was said and what happened, and what we write.
@NullMarked
package dev.mostrador.desk.thread;

import org.jspecify.annotations.NullMarked;
