/// What goes to somebody above who may decide (R6): proposed by the protocol's rules or by whoever attends, with what
/// they need to know; and how soon a customer who asks for somebody in charge speaks to one (Ley 10/2025 art. 8.3).
@ApplicationModule(
        displayName = "Delegation",
        allowedDependencies = {
            "platform",
            "ui",
            "identity",
            "calendar",
            "customer",
            "conversation",
            "notice",
            "promise",
            "promise :: ledger",
            "channel :: chat",
            "reason",
            "mood",
            "mood :: reading",
            "remedy",
            "protocol",
            "protocol :: document",
            "protocol :: run"
        })
@NullMarked
package dev.mostrador.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
