/// Decides which parts of a mail are its text and which are files that came with it.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader.body;
