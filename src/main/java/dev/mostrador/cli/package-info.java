/// What `./mostrador` can do besides serving pages: each command is one class, none of them but [Run] starts Spring.
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"platform", "platform :: postgres", "identity", "bench", "demo"})
@NullMarked
package dev.mostrador.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
