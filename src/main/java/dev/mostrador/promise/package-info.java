/// What the shop promises its customers: how soon they hear from us, by channel, and whether we kept it.
@ApplicationModule(
        displayName = "Promises",
        allowedDependencies = {"platform", "ui", "identity", "calendar", "customer", "conversation", "notice"})
@NullMarked
package dev.mostrador.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
