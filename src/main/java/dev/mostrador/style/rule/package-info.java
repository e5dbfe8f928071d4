/// One class a rule of good writing.
@NullMarked
package dev.mostrador.style.rule;

import org.jspecify.annotations.NullMarked;
