/// What an agent should know of and has not seen yet: kept in the transaction that made it so, gone when they look.
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"platform", "ui", "identity", "customer", "conversation"})
@NullMarked
package dev.mostrador.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
