/// What is written in a file that goes with a reply, read within bounds (ADR 0029).
@NullMarked
@NamedInterface("file")
package dev.mostrador.style.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
