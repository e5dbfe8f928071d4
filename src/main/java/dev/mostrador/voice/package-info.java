/// How a shop speaks: its voice profile, and the guard that asks the rules of style about every reply before it leaves.
@ApplicationModule(
        displayName = "Voice",
        allowedDependencies = {"platform", "ui", "identity", "customer", "conversation", "style", "style :: file"})
@NullMarked
package dev.mostrador.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
