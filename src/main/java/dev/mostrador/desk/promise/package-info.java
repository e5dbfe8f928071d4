/// Commitments at the desk: found in what is being written, shown above the thread, settled with a click.
@NullMarked
package dev.mostrador.desk.promise;

import org.jspecify.annotations.NullMarked;
