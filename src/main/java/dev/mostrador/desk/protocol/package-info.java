/// The protocol at the desk: the steps beside the conversation, and what the next reply must do above it.
@NullMarked
package dev.mostrador.desk.protocol;

import org.jspecify.annotations.NullMarked;
