/// How one stands, the end of a shift, who is here, and the settings of routing.
@NullMarked
package dev.mostrador.routing.screen;

import org.jspecify.annotations.NullMarked;
