/// The language model in the settings.
@NullMarked
package dev.mostrador.assistant.screen;

import org.jspecify.annotations.NullMarked;
