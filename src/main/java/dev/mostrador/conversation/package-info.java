/// One conversation is one matter with one customer; each message carries its channel.
@ApplicationModule(
        displayName = "Conversation",
        allowedDependencies = {"platform", "customer"})
@NullMarked
package dev.mostrador.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
