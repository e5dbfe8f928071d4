/// What happens elsewhere appears by itself: one stream of ids a screen.
@NullMarked
package dev.mostrador.desk.live;

import org.jspecify.annotations.NullMarked;
