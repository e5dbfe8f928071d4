/// One action on many conversations, and taking it back.
@NullMarked
package dev.mostrador.desk.bulk;

import org.jspecify.annotations.NullMarked;
