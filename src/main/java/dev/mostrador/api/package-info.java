/// The public JSON API, version 1: what programs may ask and in which shape they are answered. The contract is
/// `openapi/v1.json`; a test holds every answer against it.
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "platform",
            "ui",
            "identity",
            "calendar",
            "customer",
            "conversation",
            "promise",
            "promise :: ledger",
            "protocol",
            "protocol :: document",
            "protocol :: run",
            "routing",
            "health",
            "channel",
            "channel :: email",
            "reason",
            "answer",
            "remedy",
            "mood",
            "mood :: reading",
            "delegation",
            "style",
            "voice",
            "survey"
        })
@NullMarked
package dev.mostrador.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
