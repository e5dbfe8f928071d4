/// What the shop gives to content a customer (R7): inside one's limits at a click, above them with somebody's approval;
/// all of it in a ledger.
@ApplicationModule(
        displayName = "Remedies",
        allowedDependencies = {
            "platform",
            "ui",
            "identity",
            "calendar",
            "customer",
            "conversation",
            "notice",
            "reason",
            "protocol",
            "protocol :: document",
            "protocol :: run"
        })
@NullMarked
package dev.mostrador.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
