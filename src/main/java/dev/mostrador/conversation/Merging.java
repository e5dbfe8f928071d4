package dev.mostrador.conversation;

import dev.mostrador.customer.Customers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Two conversations turn out to be one matter. Nothing said is moved: the merged one points at the one kept, and
/// reading follows. Undoing gives each back what was filed under it, also what came in meanwhile (docs/adr/0009).
@Component("conversationMerging")
public class Merging {
    private static final List<State> LIVELY = List.of(State.OPEN, State.SNOOZED, State.RESOLVED, State.CLOSED);

    private final ConversationTable table;
    private final MergeTable merges;
    private final Summaries summaries;
    private final Assigning assigning;
    private final Customers customers;
    private final Events events;
    private final Changes changes;
    private final Clock clock;

    Merging(
            ConversationTable table,
            MergeTable merges,
            Summaries summaries,
            Assigning assigning,
            Customers customers,
            Events events,
            Changes changes,
            Clock clock) {
        this.table = table;
        this.merges = merges;
        this.summaries = summaries;
        this.assigning = assigning;
        this.customers = customers;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    public sealed interface MergeResult {
        record Merged(Conversation kept) implements MergeResult {}

        /// It is shown in that one already, perhaps since a moment ago.
        record AlreadyMerged(Conversation kept) implements MergeResult {}

        /// A conversation is not merged into itself, nor into what was merged into it; nor is a
        /// question to somebody else, whose answers must not reach a customer.
        record Same() implements MergeResult {}

        /// Nothing was done: it is another customer's, and answers could reach the wrong one. Ask, and say so.
        record OtherCustomer(Conversation merged, Conversation kept) implements MergeResult {}

        /// Nothing was done: spam is taken out of the spam first.
        record InSpam() implements MergeResult {}
    }

    /// @param evenOfAnother the agent knows that the customers differ
    @Transactional
    public MergeResult merge(UUID merged, UUID kept, boolean evenOfAnother, UUID agent) {
        merges.lockMerging();
        var loser = table.findItself(merged).orElseThrow();
        if (loser.mergedInto() != null) {
            return new MergeResult.AlreadyMerged(table.find(merged).orElseThrow());
        }
        var winner = table.find(kept).orElseThrow();
        if (loser.id().equals(winner.id())) {
            return new MergeResult.Same();
        }
        merges.lock(loser.id(), winner.id());
        return merge(
                table.find(loser.id()).orElseThrow(), table.find(winner.id()).orElseThrow(), evenOfAnother, agent);
    }

    private MergeResult merge(Conversation loser, Conversation winner, boolean evenOfAnother, UUID agent) {
        if (loser.parent() != null || winner.parent() != null) {
            return new MergeResult.Same();
        }
        if (loser.state() == State.SPAM || winner.state() == State.SPAM) {
            return new MergeResult.InSpam();
        }
        if (!evenOfAnother && areOfTwoCustomers(loser, winner)) {
            return new MergeResult.OtherCustomer(loser, winner);
        }
        merges.merge(loser, winner, wakes(loser, winner), agent, clock.instant());
        if (wakes(loser, winner)) {
            table.updateState(winner.id(), State.OPEN, null);
        }
        summaries.renew(winner.id());
        events.record(winner.id(), EventKind.MERGED, agent, numbered(loser));
        if (winner.assignee() == null && loser.assignee() != null) {
            assigning.assign(winner.id(), loser.assignee(), agent);
        }
        changes.changed(loser.number());
        changes.changed(winner.number());
        return new MergeResult.Merged(table.find(winner.id()).orElseThrow());
    }

    public boolean areOfTwoCustomers(Conversation one, Conversation other) {
        return !one.customer().equals(other.customer())
                && !customers.family(one.customer()).contains(other.customer());
    }

    /// False when it was not merged any more.
    @Transactional
    public boolean undo(UUID merged, UUID agent) {
        merges.lockMerging();
        var loser = table.findItself(merged).orElseThrow();
        if (loser.mergedInto() == null) {
            return false;
        }
        merges.lock(merged, table.find(merged).orElseThrow().id());
        var winner = table.find(merged).orElseThrow();
        var before = merges.before(merged);
        merges.undo(merged);
        if (before.state() != State.OPEN && merges.wasWrittenTo(merged, before.at())) {
            table.updateState(merged, State.OPEN, null);
        }
        var sleep = loser.mergedInto().equals(winner.id())
                ? before.keptState()
                : null; // of another, which is merged itself
        if (sleep != null && winner.state() == State.OPEN && !merges.wasWrittenTo(winner.id(), before.at())) {
            table.updateState(winner.id(), sleep, before.keptUntil());
        }
        summaries.renew(merged);
        summaries.renew(winner.id());
        events.record(winner.id(), EventKind.UNMERGED, agent, numbered(loser));
        events.record(merged, EventKind.UNMERGED, agent, numbered(winner));
        changes.changed(loser.number());
        changes.changed(winner.number());
        return true;
    }

    /// What a conversation has taken in, itself or through another, newest first.
    public List<Conversation> mergedInto(UUID kept) {
        return merges.mergedInto(kept);
    }

    // Something to be done must not vanish into what is done with.
    private static boolean wakes(Conversation loser, Conversation winner) {
        return LIVELY.indexOf(loser.state()) < LIVELY.indexOf(winner.state()) && loser.state() != State.RESOLVED;
    }

    private static Map<String, String> numbered(Conversation conversation) {
        return Map.of("number", Long.toString(conversation.number()), "subject", conversation.subject());
    }
}
