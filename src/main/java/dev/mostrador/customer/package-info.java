/// Who writes to the shop: customers, the addresses they are known by, merging (basic CRM).
@ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {"platform"})
@NullMarked
package dev.mostrador.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
