/// How the shop attends its customers (R9): one document in versions, and what it makes of each conversation.
@ApplicationModule(
        displayName = "Protocol",
        allowedDependencies = {
            "platform",
            "ui",
            "ui :: paper",
            "identity",
            "calendar",
            "promise",
            "promise :: ledger",
            "customer",
            "conversation",
            "reason",
            "notice",
            "channel",
            "channel :: chat",
            "mood",
            "style",
            "voice"
        })
@NullMarked
package dev.mostrador.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
