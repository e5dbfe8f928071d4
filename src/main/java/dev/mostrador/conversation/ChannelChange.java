package dev.mostrador.conversation;

import java.util.Locale;
import java.util.Map;

/// An answer on another channel than the customer's: why, and whether the customer agreed (R56).
///
/// @param note what the customer finds where he wrote; empty: nothing is left there
public record ChannelChange(Reason reason, Consent consent, String note) {
    public enum Reason {
        WISH,
        UNREACHABLE,
        CONTENT,
        PRIVACY;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Consent {
        REQUESTED,
        AGREED,
        NOT_ASKED;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As the event keeps it.
    public Map<String, String> facts(String from, String to) {
        return Map.of("from", from, "to", to, "reason", reason.column(), "consent", consent.column());
    }
}
