/// Who gets what nobody has: rules say what a matter needs, policies how each queue is given out, caps and attendance
/// who can take one more.
@ApplicationModule(
        displayName = "Routing",
        allowedDependencies = {"platform", "ui", "identity", "customer", "conversation", "reason"})
@NullMarked
package dev.mostrador.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
