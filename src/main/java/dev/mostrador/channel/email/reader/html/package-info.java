/// HTML bodies: made inert for the screen, and turned into lines of text.
@NamedInterface("markup")
@NullMarked
package dev.mostrador.channel.email.reader.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
