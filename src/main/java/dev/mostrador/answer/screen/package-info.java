/// Prepared answers as pages: for agents to write, for supervisors to look after.
@NullMarked
package dev.mostrador.answer.screen;

import org.jspecify.annotations.NullMarked;
