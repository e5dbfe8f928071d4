/// The ledger of commitments: "le digo algo antes de las 10" is a record with a date, an owner and an end (R52), and a
/// customer who waits hears from us before he has to ask (R42).
@NamedInterface("ledger")
@NullMarked
package dev.mostrador.promise.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
