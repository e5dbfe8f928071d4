/// The protocol to read, to edit and to publish; the page where a customer agrees.
@NullMarked
package dev.mostrador.protocol.screen;

import org.jspecify.annotations.NullMarked;
