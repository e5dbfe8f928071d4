/// The settings of the tree, and what customers write about most.
@NullMarked
package dev.mostrador.reason.screen;

import org.jspecify.annotations.NullMarked;
