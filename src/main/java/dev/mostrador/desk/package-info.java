/// The agent's workspace: composes what the other modules know into screens.
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"platform", "ui", "identity", "customer", "conversation", "channel", "channel :: email"})
@NullMarked
package dev.mostrador.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
