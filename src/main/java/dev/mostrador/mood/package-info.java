/// Which customers are upset or angry (R45): heard in what they write, or said by an agent; and never shown to them.
@ApplicationModule(
        displayName = "Mood",
        allowedDependencies = {"platform", "ui", "identity", "customer", "conversation"})
@NullMarked
package dev.mostrador.mood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
