/// The voice profile in the settings.
@NullMarked
package dev.mostrador.voice.screen;

import org.jspecify.annotations.NullMarked;
