/// What the shop promises its customers: the answer in time, and every date that somebody gave them.
@ApplicationModule(
        displayName = "Promise",
        allowedDependencies = {"platform", "ui", "identity", "customer", "conversation", "notice"})
@NullMarked
package dev.mostrador.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
