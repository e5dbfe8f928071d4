/// The side that strangers speak to: JSON for the widget in the shop's page, its stream, the script itself.
@NullMarked
package dev.mostrador.channel.chat.visitor;

import org.jspecify.annotations.NullMarked;
