/// Whether each channel is attended well, and what to do about one that is not: better few that are (R64).
@ApplicationModule(
        displayName = "Channel health",
        allowedDependencies = {
            "platform",
            "ui",
            "identity",
            "calendar",
            "conversation",
            "channel",
            "channel :: form",
            "promise"
        })
@NullMarked
package dev.mostrador.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
