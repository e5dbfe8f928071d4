/// Takes a raw mail apart: headers, parts, encodings, charsets. Everything is bounded, so that a hostile mail costs
/// little, and lenient, so that a broken one is still read. Jakarta Mail's own parser is not used: its limits are
/// global system properties and it keeps an object per part however many there are.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader.mime;
