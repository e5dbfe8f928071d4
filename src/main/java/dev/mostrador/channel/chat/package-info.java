/// Chat on the shop's web page: widgets, the browsers that use them, who is there to answer. `visitor` is the side that
/// strangers speak to, `screen` its settings.
@NamedInterface("chat")
@NullMarked
package dev.mostrador.channel.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
