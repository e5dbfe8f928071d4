package dev.mostrador.channel.email;

import java.util.UUID;

/// What became of a mail that came in.
public sealed interface Intake {
    /// @param duplicate it was here already: that message's ids are told
    record Filed(long conversation, UUID message, boolean duplicate) implements Intake {}

    /// @param id of the raw mail
    /// @param reason message key of a sentence
    record Quarantined(UUID id, String reason) implements Intake {}

    /// @param kind `loop`, `bounce`, `auto-reply` or `read-receipt`
    record Ignored(String kind) implements Intake {}
}
