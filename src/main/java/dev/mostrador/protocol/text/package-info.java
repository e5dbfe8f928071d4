/// A protocol as text: between records, JSON and YAML, and the words for what differs between two of them.
@NamedInterface("text")
@NullMarked
package dev.mostrador.protocol.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
