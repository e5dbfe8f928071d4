/// Granting, deciding, and the ledger to look at.
@NamedInterface("screen")
@NullMarked
package dev.mostrador.remedy.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
