/// When the shop is open: hours, holidays, exceptional days, and the only place that computes with business time.
@ApplicationModule(
        displayName = "Opening hours",
        allowedDependencies = {"platform", "ui", "identity"})
@NullMarked
package dev.mostrador.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
