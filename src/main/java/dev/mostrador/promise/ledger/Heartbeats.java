package dev.mostrador.promise.ledger;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.MessageReceived;
import dev.mostrador.conversation.MessageSent;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A customer who waits for us hears how things stand before the silence is long (R42). Something is ours to do when
/// the customer spoke last, or when a commitment is open. Whether that is still so is judged when the time has come:
/// what arrives only notes when that will be.
@Component
public class Heartbeats {
    private static final int BATCH = 200;
    private static final Set<EventKind> OVER = Set.of(EventKind.CLOSED, EventKind.RESOLVED, EventKind.MARKED_SPAM);

    private final HeartbeatTable table;
    private final Commitments commitments;
    private final LedgerSettings settings;
    private final Conversations conversations;
    private final Threads threads;
    private final Notices notices;
    private final Clock clock;

    Heartbeats(
            HeartbeatTable table,
            Commitments commitments,
            LedgerSettings settings,
            Conversations conversations,
            Threads threads,
            Notices notices,
            Clock clock) {
        this.table = table;
        this.commitments = commitments;
        this.settings = settings;
        this.conversations = conversations;
        this.threads = threads;
        this.notices = notices;
        this.clock = clock;
    }

    /// Those of these conversations in which an update to the customer is due.
    public Set<UUID> overdue(Collection<UUID> conversations) {
        return conversations.isEmpty() ? Set.of() : table.overdue(conversations);
    }

    @EventListener
    void on(MessageReceived received) {
        if (!Moment.isSet()) begin(received.conversation());
    }

    // The customer has heard from us: the silence begins anew if we still owe something.
    @EventListener
    void on(MessageSent sent) {
        if (!sent.message().automatic().isEmpty()) return; // an acknowledgement says nothing new
        var standing = sent.conversation().id();
        if (!commitments.hasPending(standing)) {
            table.end(List.of(standing));
        } else if (isOn()) {
            var now = clock.instant();
            table.beginAgain(standing, now, now.plus(patience()));
        }
    }

    @EventListener
    void on(CommitmentChanged changed) {
        if (changed.kind().equals("made")) {
            conversations.find(changed.commitment().conversation()).ifPresent(it -> begin(it.id()));
        }
    }

    @EventListener
    void on(EventRecorded event) {
        if (OVER.contains(event.kind())) table.end(List.of(event.conversation()));
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.end(deleted.conversations());
    }

    private void begin(UUID conversation) {
        if (isOn()) {
            var now = clock.instant();
            table.begin(conversation, now, now.plus(patience()));
        }
    }

    /// Answers how many were told.
    @Transactional
    int takeDue() {
        var due = table.due(clock.instant(), BATCH);
        due.forEach(this::take);
        return due.size();
    }

    private void take(UUID id) {
        var it = conversations.find(id).orElseThrow();
        if (!it.id().equals(id)) { // merged meanwhile: the one that stands has a silence of its own
            table.end(List.of(id));
            begin(it.id());
        } else if (isOurs(it)) {
            table.told(id, clock.instant());
            threads.record(id, EventKind.UPDATE_DUE, Map.of());
            var who = it.assignee() != null ? it.assignee() : it.owner();
            if (who != null) notices.tell(List.of(who), NoticeKind.UPDATE_DUE, id);
        } else {
            table.end(List.of(id));
        }
    }

    private boolean isOurs(Conversation it) {
        var lively = it.state() == State.OPEN || it.state() == State.SNOOZED;
        return isOn() && lively && it.parent() == null && (it.awaitingUs() || commitments.hasPending(it.id()));
    }

    private boolean isOn() {
        return settings.current().silenceHours() > 0;
    }

    private Duration patience() {
        return Duration.ofHours(settings.current().silenceHours());
    }
}
