/// The ways that a customer reaches the shop. What every channel shares: answering, the durable queue; each channel is
/// a package of its own.
@ApplicationModule(
        displayName = "Channel",
        allowedDependencies = {
            "platform",
            "platform :: postgres",
            "ui",
            "identity",
            "calendar",
            "customer",
            "conversation",
            "notice",
            "style",
            "voice"
        })
@NullMarked
package dev.mostrador.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
