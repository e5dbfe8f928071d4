package dev.mostrador.conversation;

import java.util.Locale;

/// What can happen to a conversation beside messages. Each shows as one line: message key `event.<column>`.
public enum EventKind {
    CREATED,
    REOPENED,
    ASSIGNED,
    UNASSIGNED,
    OWNER_CHANGED,
    TEAM_CHANGED,
    RESOLVED,
    CLOSED,
    SNOOZED,
    WOKE,
    TAGGED,
    UNTAGGED,
    PRIORITY_CHANGED,
    SUBJECT_CHANGED,
    DELIVERY_FAILED,
    BOUNCED,
    AUTO_REPLIED,
    CHANNEL_CHANGED,
    WITHDRAWN,
    HELD_BACK,
    READ;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EventKind of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
