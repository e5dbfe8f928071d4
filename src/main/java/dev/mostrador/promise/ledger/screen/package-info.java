/// The ledger to look at: who owes what until when, and how much of it was kept.
@NullMarked
package dev.mostrador.promise.ledger.screen;

import org.jspecify.annotations.NullMarked;
