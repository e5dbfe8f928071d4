/// Plain text bodies.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader.text;
