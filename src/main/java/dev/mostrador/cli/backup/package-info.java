/// Backups: what stands in one, how it is written from a living database and read into an empty one.
@NullMarked
package dev.mostrador.cli.backup;

import org.jspecify.annotations.NullMarked;
