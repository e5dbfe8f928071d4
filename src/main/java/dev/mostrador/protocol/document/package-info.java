/// What a protocol says: plain values without a life of their own.
@NamedInterface("document")
@NullMarked
package dev.mostrador.protocol.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
