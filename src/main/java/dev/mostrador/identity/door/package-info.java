/// Who comes in: the two filter chains, their filters, and the one list of who may open which page.
@NullMarked
package dev.mostrador.identity.door;

import org.jspecify.annotations.NullMarked;
