package dev.mostrador.promise.ledger;

import java.util.Locale;

/// Shown as `ledger.state.<column>`.
public enum CommitmentState {
    OPEN,
    KEPT,
    /// Done, but after the date.
    LATE,
    /// The date has passed, and it is not done.
    BROKEN,
    /// Another date was agreed, and the customer told: another commitment took its place.
    RENEGOTIATED,
    /// It was made by mistake, or is not wanted any more.
    WITHDRAWN;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CommitmentState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    public boolean isDone() {
        return this == KEPT || this == LATE;
    }

    /// Something is still to be done.
    public boolean isPending() {
        return this == OPEN || this == BROKEN;
    }
}
