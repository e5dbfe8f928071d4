/// The shop Telepuppy: a believable fortnight, so that a new desk opens with something to look at.
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform",
            "platform :: postgres",
            "identity",
            "calendar",
            "promise",
            "health",
            "customer",
            "conversation",
            "routing",
            "reason",
            "remedy",
            "promise :: ledger",
            "channel",
            "protocol",
            "protocol :: document",
            "protocol :: run",
            "protocol :: text",
            "channel :: email",
            "channel :: form",
            "channel :: chat",
            "channel :: markup",
            "voice",
            "delegation",
            "answer",
            "survey"
        })
@NullMarked
package dev.mostrador.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
