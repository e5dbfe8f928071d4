/// What customers say of how they were attended, once their matter is over (R101).
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {
            "platform",
            "ui",
            "identity",
            "customer",
            "conversation",
            "channel",
            "notice",
            "protocol :: run",
            "style",
            "voice"
        })
@NullMarked
package dev.mostrador.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
