/// HTML bodies: made inert for the screen, and turned into lines of text.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader.html;
