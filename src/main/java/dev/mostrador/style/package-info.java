/// Reads a draft before it leaves and says what a careful colleague would say: register, capitals, abbreviations,
/// spelling, leaks, open questions. Pure: a draft and its circumstances in, findings out; no database.
@ApplicationModule(
        displayName = "Style",
        allowedDependencies = {})
@NullMarked
package dev.mostrador.style;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
