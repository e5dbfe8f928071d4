package dev.mostrador.delegation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Shown as `delegation.state.<column>`.
public enum DelegationState {
    /// A rule of the protocol says that it should be.
    PROPOSED,
    /// Somebody has said why not.
    DISMISSED,
    /// Somebody has it, and has not said yet that they see to it.
    WAITING,
    ACCEPTED,
    /// Given back, with a reason.
    RETURNED,
    ANSWERED,
    /// The matter ended before they did anything.
    DROPPED;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DelegationState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    public static Optional<DelegationState> find(String column) {
        return Arrays.stream(values()).filter(it -> it.column().equals(column)).findFirst();
    }

    /// Somebody above has it now.
    public boolean isWithThem() {
        return this == WAITING || this == ACCEPTED;
    }

    public boolean isOpen() {
        return isWithThem() || this == PROPOSED;
    }
}
