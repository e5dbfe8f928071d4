package dev.mostrador.delegation;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.MessageSent;
import dev.mostrador.conversation.Threads;
import dev.mostrador.protocol.document.Delegation.Trigger;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens to conversations happens to what was delegated of them.
@Component
class DelegationUpkeep {
    private final DelegationTable table;
    private final Delegations delegations;
    private final AskedClocks clocks;
    private final Delegables delegables;
    private final Telling telling;
    private final Conversations conversations;
    private final Threads threads;
    private final DelegationRules rules;
    private final Clock clock;

    DelegationUpkeep(
            DelegationTable table,
            Delegations delegations,
            AskedClocks clocks,
            Delegables delegables,
            Telling telling,
            Conversations conversations,
            Threads threads,
            DelegationRules rules,
            Clock clock) {
        this.table = table;
        this.delegations = delegations;
        this.clocks = clocks;
        this.delegables = delegables;
        this.telling = telling;
        this.conversations = conversations;
        this.threads = threads;
        this.rules = rules;
        this.clock = clock;
    }

    /// Somebody in charge has written to the customer: what they asked for is done. One statement, unless they asked.
    @EventListener
    void on(MessageSent sent) {
        var author = sent.message().authorAgent();
        if (author == null || !sent.message().automatic().isEmpty() || !rules.areThere()) return;
        for (var it : table.alive(sent.conversation().id())) {
            if (!it.isTo(author) && !delegables.isAbove(author)) continue;
            clocks.met(it, sent.message().id(), author);
            var now = table.find(it.id()).orElseThrow();
            if (now.state() == DelegationState.WAITING && now.isTo(author)) {
                table.save(now.accepted(author, clock.instant()));
                telling.happened(now, EventKind.DELEGATION_ACCEPTED, author, "");
            }
        }
    }

    @EventListener
    void on(EventRecorded event) {
        switch (event.kind()) {
            case REOPENED -> reopened(event.conversation());
            case CLOSED, RESOLVED, MARKED_SPAM -> over(event.conversation(), event.kind(), event.agent());
            case MERGED -> merged(event);
            case UNMERGED -> unmerged(event.conversation());
            default -> {}
        }
    }

    private void reopened(UUID conversation) {
        if (!rules.areThere()) return;
        var times = (int) threads.events(conversation).stream()
                .filter(event -> event.kind() == EventKind.REOPENED)
                .count();
        delegations.counted(conversation, Trigger.REOPENINGS, times, null);
    }

    // Settled by whoever had it is their answer; settled by others it was not needed. A proposal is over either way.
    private void over(UUID conversation, EventKind how, @Nullable UUID by) {
        for (var it : table.alive(conversation)) {
            var met = it.clock() != null && it.clock().met() != null;
            var theirs = it.state().isWithThem() && how != EventKind.MARKED_SPAM && (met || by != null && it.isTo(by));
            var state = !it.state().isOpen() ? it.state() : theirs ? DelegationState.ANSWERED : DelegationState.DROPPED;
            var asked = it.clock();
            table.save((it.state().isOpen() ? it.ended(state, "", clock.instant()) : it)
                    .clocked(asked == null ? null : asked.next(null)));
            telling.changed();
        }
    }

    // What is open goes with it. Two of them are one: what the kept one's says counts, with the other's causes.
    private void merged(EventRecorded event) {
        var number = Long.parseLong(Objects.requireNonNull(event.data().get("number")));
        var gone = conversations.findItself(number).orElseThrow().id();
        for (var it : table.alive(gone)) {
            var own = table.current(event.conversation())
                    .filter(found -> found.state().isOpen())
                    .orElse(null);
            if (own == null || !it.state().isOpen()) {
                table.move(it.id(), event.conversation());
            } else {
                join(own, it);
            }
        }
    }

    private void join(Delegation own, Delegation theirs) {
        if (!own.state().isWithThem() && theirs.state().isWithThem()) {
            table.save(own.ended(DelegationState.DROPPED, "", clock.instant()).clocked(null));
            table.move(theirs.id(), own.conversation());
            clocked(table.find(theirs.id()).orElseThrow(), own);
        } else {
            table.save(
                    theirs.ended(DelegationState.DROPPED, "", clock.instant()).clocked(null));
            clocked(own, theirs);
        }
    }

    // The customer who asked waits still, whichever of the two conversations they asked in.
    private void clocked(Delegation kept, Delegation other) {
        var joined = kept;
        for (var cause : other.causes()) {
            if (kept.causes().stream().noneMatch(it -> it.trigger() == cause.trigger())) joined = joined.because(cause);
        }
        table.save(joined.clock() == null ? joined.clocked(other.clock()) : joined);
    }

    private void unmerged(UUID conversation) {
        var standing = conversations.findItself(conversation).orElseThrow();
        for (var it : table.broughtFrom(standing.id())) {
            if (table.current(standing.id())
                    .filter(found -> found.state().isOpen())
                    .isEmpty()) {
                table.move(it.id(), standing.id());
            }
        }
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.deleteOf(deleted.conversations());
        telling.changed();
    }
}
