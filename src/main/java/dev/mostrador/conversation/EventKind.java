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
    SIDE_ASKED,
    SIDE_ANSWERED,
    CHANNEL_CHANGED,
    WITHDRAWN,
    HELD_BACK,
    READ,
    MERGED,
    UNMERGED,
    SPLIT_OFF,
    SPLIT_FROM,
    LINKED,
    UNLINKED,
    PARTICIPANT_ADDED,
    PARTICIPANT_REMOVED,
    MARKED_SPAM,
    UNMARKED_SPAM,
    LANGUAGE_SET,
    UNDONE,
    COMMITTED,
    COMMITMENT_KEPT,
    COMMITMENT_LATE,
    COMMITMENT_BROKEN,
    COMMITMENT_RENEGOTIATED,
    COMMITMENT_WITHDRAWN,
    COMMITMENT_REOPENED,
    UPDATE_DUE,
    REASON_SET,
    MOOD_SET,
    CONDUCT_REACHED,
    STEP_REACHED,
    GATE_PASSED,
    AGREEMENT_ASKED,
    AGREEMENT_GIVEN,
    AGREEMENT_REFUSED,
    AGREEMENT_SILENT,
    AGREEMENT_WAIVED,
    INSISTED,
    CONCESSION_GRANTED,
    CONCESSION_WITHDRAWN,
    APPROVAL_ASKED,
    APPROVAL_PASSED_ON,
    APPROVAL_GIVEN,
    APPROVAL_REFUSED,
    APPROVAL_WITHDRAWN;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EventKind of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
