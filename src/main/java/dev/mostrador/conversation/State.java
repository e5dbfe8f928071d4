package dev.mostrador.conversation;

import java.util.List;
import java.util.Locale;

/// Where a conversation stands. `RESOLVED` awaits the customer's agreement; nothing becomes `CLOSED` by itself (R51).
/// `SPAM` is out of every list and figure but its own; `MERGED` stands in no list at all: it is shown in another.
public enum State {
    OPEN,
    SNOOZED,
    RESOLVED,
    CLOSED,
    SPAM,
    MERGED;

    /// Those of the shop's work.
    public static final List<State> EVERYDAY = List.of(OPEN, SNOOZED, RESOLVED, CLOSED);

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
