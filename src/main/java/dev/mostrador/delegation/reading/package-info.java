/// What customers write that calls for somebody above: pure, text in, yes or no out.
@NamedInterface("reading")
@NullMarked
package dev.mostrador.delegation.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
