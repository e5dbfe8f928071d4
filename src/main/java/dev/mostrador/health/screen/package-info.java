/// The settings that show how each channel is doing.
@NullMarked
package dev.mostrador.health.screen;

import org.jspecify.annotations.NullMarked;
