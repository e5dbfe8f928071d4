/// Prepared answers: texts that are written once and sent often, with places that the conversation fills in, and
/// macros, which also do something.
@ApplicationModule(
        displayName = "Prepared answers",
        allowedDependencies = {"platform", "ui", "identity", "customer", "conversation", "reason", "style", "voice"})
@NullMarked
package dev.mostrador.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
