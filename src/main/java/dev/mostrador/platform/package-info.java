/// What every module stands on: ids, accounts, blobs, live signals, the database.
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package dev.mostrador.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
