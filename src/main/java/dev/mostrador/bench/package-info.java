/// Measures the product against its own database: `./mostrador bench`.
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {"platform", "platform :: postgres", "conversation", "style"})
@NullMarked
package dev.mostrador.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
