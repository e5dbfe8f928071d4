package dev.mostrador.protocol.run;

import java.util.Locale;

/// What the customer says to how their matter was settled (R44).
public enum AgreementState {
    NONE,
    ASKED,
    AGREED,
    /// Not in agreement: it is open again.
    REFUSED,
    /// No answer after all the reminders.
    SILENT,
    /// Nobody asks any more, and why.
    WAIVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AgreementState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isEnd() {
        return this == AGREED || this == SILENT || this == WAIVED;
    }
}
