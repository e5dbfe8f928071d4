/// The bell, what is behind it, and how each agent wants to hear of things.
@NullMarked
package dev.mostrador.notice.screen;

import org.jspecify.annotations.NullMarked;
