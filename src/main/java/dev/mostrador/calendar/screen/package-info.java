/// Opening hours in the settings.
@NullMarked
package dev.mostrador.calendar.screen;

import org.jspecify.annotations.NullMarked;
