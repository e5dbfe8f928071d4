package dev.mostrador.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Questions to somebody else (a supplier, the courier) about a customer's matter. Each is a conversation of its own
/// with that person, so that what they answer comes back to it and never to the customer.
@Component
public class Sides {
    private static final int GLIMPSE = 120; // characters

    private final ConversationTable table;
    private final Reopening reopening;
    private final Participants participants;
    private final Events events;
    private final Changes changes;
    private final Clock clock;

    Sides(
            ConversationTable table,
            Reopening reopening,
            Participants participants,
            Events events,
            Changes changes,
            Clock clock) {
        this.table = table;
        this.reopening = reopening;
        this.participants = participants;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /// Those of a conversation, oldest first.
    public List<Conversation> of(UUID conversation) {
        return table.sidesOf(conversation);
    }

    void asked(UUID parent, Conversation side, @Nullable UUID agent) {
        var about = table.lock(parent).orElseThrow();
        events.record(about.id(), EventKind.SIDE_ASKED, agent, facts(side, ""));
        changes.changed(about.number());
    }

    /// Somebody waits for this answer: the matter comes up again, with a line that says so.
    void answered(Conversation side, InboundMessage in) {
        var about = table.lock(java.util.Objects.requireNonNull(side.parent())).orElseThrow();
        events.record(about.id(), EventKind.SIDE_ANSWERED, null, facts(side, in.text()));
        table.touchByNews(about.id(), clock.instant());
        participants.answered(about.id());
        reopening.byCustomer(about);
        changes.changed(about.number());
    }

    private static Map<String, String> facts(Conversation side, String said) {
        var line = said.strip().replaceAll("\\s+", " ");
        return Map.of(
                "number", Long.toString(side.number()),
                "name", side.customerName(),
                "said", line.length() <= GLIMPSE ? line : line.substring(0, GLIMPSE - 1) + "…");
    }
}
