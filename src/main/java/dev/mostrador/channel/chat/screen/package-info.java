/// The settings of the chat, and the agents' switch.
@NullMarked
package dev.mostrador.channel.chat.screen;

import org.jspecify.annotations.NullMarked;
