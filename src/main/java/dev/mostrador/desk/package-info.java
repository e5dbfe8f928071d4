/// The agent's workspace: composes people, customers, conversations and channels into screens, and keeps them live.
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "platform",
            "ui",
            "identity",
            "calendar",
            "promise",
            "customer",
            "conversation",
            "notice",
            "promise :: ledger",
            "protocol",
            "remedy",
            "remedy :: screen",
            "protocol :: document",
            "protocol :: run",
            "channel",
            "channel :: email",
            "channel :: form",
            "channel :: chat",
            "routing",
            "reason",
            "mood",
            "mood :: reading",
            "style",
            "voice",
            "delegation",
            "answer",
            "assistant",
            "survey"
        })
@NullMarked
package dev.mostrador.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
