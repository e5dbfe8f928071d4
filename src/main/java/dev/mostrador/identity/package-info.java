/// The shop, its people and teams; how they come in, what they may do, what they changed.
@ApplicationModule(
        displayName = "People and safety",
        allowedDependencies = {"platform", "ui"})
@NullMarked
package dev.mostrador.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
