package dev.mostrador.channel.email;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail as it came, and what became of it.
///
/// @param source `imap:<uidvalidity>:<uid>`; "" from a pipe or the API
/// @param reason message key of why it is in quarantine, or what it was when ignored
/// @param detail for whoever looks into it; in the machine's words
/// @param attempts to read it that did not end well
/// @param message the message that it became
public record RawMail(
        UUID id,
        UUID mailbox,
        String source,
        UUID blob,
        State state,
        String reason,
        String detail,
        int attempts,
        String from,
        String subject,
        @Nullable UUID message,
        Instant receivedAt) {

    /// `RECEIVED` is kept and not yet read; nothing stays there long.
    public enum State {
        RECEIVED,
        STORED,
        DUPLICATE,
        IGNORED,
        QUARANTINED,
        DISCARDED;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
