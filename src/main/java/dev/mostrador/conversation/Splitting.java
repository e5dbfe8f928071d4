package dev.mostrador.conversation;

import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A customer asks two things in one thread: a message, or all from it on, becomes a conversation of its own. What is
/// split off is moved, and what answers it follows. Merging the new one back is the way to undo it.
@Component
public class Splitting {
    private final ConversationTable table;
    private final SplitTable splits;
    private final MessageTable messages;
    private final Summaries summaries;
    private final Linking linking;
    private final Events events;
    private final Changes changes;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final Clock clock;

    Splitting(
            ConversationTable table,
            SplitTable splits,
            MessageTable messages,
            Summaries summaries,
            Linking linking,
            Events events,
            Changes changes,
            ApplicationEventPublisher publisher,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.splits = splits;
        this.messages = messages;
        this.summaries = summaries;
        this.linking = linking;
        this.events = events;
        this.changes = changes;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface SplitResult {
        record Split(Conversation fresh) implements SplitResult {}

        /// The message stands in another conversation already: a double click, or a colleague was faster.
        record Elsewhere(Conversation conversation) implements SplitResult {}

        /// Nothing would be left.
        record Everything() implements SplitResult {}
    }

    /// @param later also everything that came after it
    @Transactional
    public SplitResult split(UUID conversation, UUID messageId, boolean later, UUID agent) {
        var old = table.lock(conversation).orElseThrow();
        var message = messages.find(messageId).orElseThrow();
        var stands = table.find(message.conversation()).orElseThrow();
        if (!stands.id().equals(old.id())) {
            return new SplitResult.Elsewhere(stands);
        }
        if (splits.moving(old.id(), messageId, later)
                == messages.extent(old.id()).messages()) {
            return new SplitResult.Everything();
        }
        var fresh = open(old, message);
        splits.move(old.id(), fresh.id(), messageId, later);
        publisher.publishEvent(new MessageSplitOff(messageId, fresh.id()));
        summaries.renew(old.id());
        summaries.renew(fresh.id());
        events.record(old.id(), EventKind.SPLIT_OFF, agent, Map.of("number", Long.toString(fresh.number())));
        events.record(fresh.id(), EventKind.SPLIT_FROM, agent, Map.of("number", Long.toString(old.number())));
        linking.join(old.id(), fresh.id(), agent);
        changes.changed(old.number());
        changes.changed(fresh.number());
        return new SplitResult.Split(fresh);
    }

    // An answer's subject is the old one with a prefix.
    private static String subject(Conversation old, Message message) {
        return message.subject().isBlank() || message.subject().contains(old.subject())
                ? old.subject()
                : message.subject();
    }

    private Conversation open(Conversation old, Message message) {
        var now = clock.instant();
        var home = Objects.requireNonNullElse(
                table.findItself(message.conversation()).orElse(null), old);
        var fresh = new Conversation(
                ids.next(),
                0,
                subject(old, message),
                home.customer(),
                home.customerName(),
                message.channel(),
                home.inbox(),
                State.OPEN,
                old.priority(),
                old.assignee(),
                old.team(),
                old.owner(),
                null,
                "",
                true,
                0,
                now,
                now,
                List.of(),
                null,
                old.language(),
                old.parent());
        return fresh.numbered(table.insert(fresh));
    }
}
