/// Promises in the settings, and what the shop tells everybody of how soon it answers.
@NullMarked
package dev.mostrador.promise.screen;

import org.jspecify.annotations.NullMarked;
