package dev.mostrador.style;

import java.util.Locale;

/// How much a finding weighs when the draft is to leave.
public enum Severity {
    /// Shown; the draft leaves.
    ADVICE,
    /// Its author says why it is meant.
    ASK,
    /// Only a supervisor lets it pass.
    BLOCK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
