/// Why customers write: the kind of a matter and its reason, from a tree of two levels that each shop makes its own.
@ApplicationModule(
        displayName = "Reasons",
        allowedDependencies = {"platform", "ui", "identity", "customer", "conversation"})
@NullMarked
package dev.mostrador.reason;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
