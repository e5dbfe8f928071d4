package dev.mostrador.promise.ledger;

import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.Ids;
import dev.mostrador.promise.ledger.CommitmentTable.Next;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The dates that the shop gave its customers (R52): each is kept, done late, broken, or moved with the customer
/// knowing. Nothing disappears by itself.
@Component
public class Commitments {
    /// So long after its moment it is broken: the time to say that it was done.
    static final Duration GRACE = Duration.ofMinutes(15);

    private static final int SHOWN = 20;

    private final CommitmentTable table;
    private final CommitmentFacts facts;
    private final LedgerSettings settings;
    private final Threads threads;
    private final DueCounts due;
    private final Ids ids;
    private final Clock clock;

    Commitments(
            CommitmentTable table,
            CommitmentFacts facts,
            LedgerSettings settings,
            Threads threads,
            DueCounts due,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.facts = facts;
        this.settings = settings;
        this.threads = threads;
        this.due = due;
        this.ids = ids;
        this.clock = clock;
    }

    /// Writes one into the ledger. The same wish again gets the first one.
    @Transactional
    public Commitment make(NewCommitment wish) {
        return make(wish, null);
    }

    private Commitment make(NewCommitment wish, @Nullable UUID replaces) {
        var fresh = new Commitment(
                ids.next(),
                wish.conversation(),
                wish.message(),
                wish.channel(),
                wish.owner(),
                wish.madeBy(),
                shortened(wish.text()),
                wish.due(),
                wish.business(),
                clock.instant(),
                CommitmentState.OPEN,
                null,
                null,
                replaces,
                wish.told().strip(),
                wish.reason().strip());
        if (!table.insert(fresh, wish.requestKey(), next(fresh))) {
            return table.byRequest(wish.requestKey()).orElseThrow();
        }
        facts.tell(fresh, "made", wish.madeBy(), Map.of());
        return fresh;
    }

    /// Within the transaction that made it: it went out in that message.
    @Transactional
    public void toldIn(UUID id, Message message) {
        table.toldIn(id, message.id(), message.channel());
    }

    /// It is done: kept, or late when its moment has passed.
    ///
    /// @param message the one that does it; null: it was done otherwise
    @Transactional
    public Settling keep(UUID id, @Nullable UUID message, @Nullable UUID agent) {
        var it = table.lock(id).orElseThrow();
        if (!it.state().isPending()) {
            return new Settling.AlreadySettled(it);
        }
        var now = clock.instant();
        var state = now.isAfter(it.due()) ? CommitmentState.LATE : CommitmentState.KEPT;
        table.settle(id, state, now, message);
        facts.tell(it, state.column(), agent, Map.of());
        return settled(id);
    }

    /// Another date, of which the customer knows: by `wish.message`, or as `wish.told` says. The new one takes the
    /// place of the old one, which stays in the ledger.
    @Transactional
    public Settling renegotiate(UUID id, NewCommitment wish, @Nullable UUID agent) {
        var it = table.lock(id).orElseThrow();
        if (!it.state().isPending()) {
            return new Settling.AlreadySettled(it);
        }
        if (!wish.due().isAfter(clock.instant())) {
            return new Settling.Past();
        }
        if (wish.message() == null && wish.told().isBlank()) {
            return new Settling.NotTold();
        }
        table.settle(id, CommitmentState.RENEGOTIATED, clock.instant(), wish.message());
        facts.tell(it, "renegotiated", agent, Map.of("to", wish.due().toString()));
        return new Settling.Settled(make(wish, id));
    }

    /// Made by mistake, or not wanted any more. What is broken stays.
    @Transactional
    public Settling withdraw(UUID id, String why, @Nullable UUID agent) {
        var it = table.lock(id).orElseThrow();
        if (it.state() == CommitmentState.BROKEN) {
            return new Settling.Broken();
        }
        if (it.state() != CommitmentState.OPEN) {
            return new Settling.AlreadySettled(it);
        }
        table.settle(id, CommitmentState.WITHDRAWN, clock.instant(), null);
        facts.tell(it, "withdrawn", agent, Map.of("note", why.strip()));
        return settled(id);
    }

    /// It was said to be done by mistake, or what did it never arrived: it is to be done again.
    @Transactional
    public Settling reopen(UUID id, @Nullable UUID agent) {
        var it = table.lock(id).orElseThrow();
        if (!it.state().isDone()) {
            return new Settling.NotDone(it);
        }
        awaitAgain(it);
        facts.tell(it, "reopened", agent, Map.of());
        return settled(id);
    }

    private void awaitAgain(Commitment it) {
        var state = it.due().plus(GRACE).isAfter(clock.instant()) ? CommitmentState.OPEN : CommitmentState.BROKEN;
        table.await(it.id(), state, state == CommitmentState.OPEN ? next(it) : null);
    }

    /// What somebody still owes passes to somebody else, who leaves the shop or the shift. Answers how many.
    @Transactional
    public int handOver(UUID from, UUID to) {
        due.changed();
        return table.handOver(from, to);
    }

    /// A reply is taken back before it left: what it promised was never said, what it kept is not done.
    @Transactional
    void takeBack(UUID message) {
        for (var it : table.settledIn(message)) {
            awaitAgain(it);
            facts.write(it, "reopened", null);
        }
        for (var it : table.madeIn(message)) {
            facts.write(it, "withdrawn", null);
            table.delete(it.id());
        }
    }

    /// A reply came back: the customer has not got what it kept.
    @Transactional
    void comeBack(UUID message) {
        table.settledIn(message).stream().filter(it -> it.state().isDone()).forEach(it -> reopen(it.id(), null));
    }

    public Optional<Commitment> find(UUID id) {
        return table.find(id);
    }

    /// A conversation's own and those of what was merged into it, the pending ones first.
    public List<Commitment> of(UUID conversation) {
        return table.of(threads.family(conversation), SHOWN);
    }

    public List<Commitment> pending(UUID conversation) {
        return of(conversation).stream().filter(it -> it.state().isPending()).toList();
    }

    boolean hasPending(UUID conversation) {
        return table.hasPending(threads.family(conversation));
    }

    /// A page, one more than `limit` when there are more.
    ///
    /// @param after the last one of the page before; null: from the beginning
    public List<Commitment> page(CommitmentFilter filter, @Nullable Commitment after, int limit) {
        return table.page(filter, after == null ? null : after.due(), after == null ? null : after.id(), limit + 1);
    }

    /// How many open ones that person has between two moments.
    public int countDue(UUID owner, Instant from, Instant to) {
        return table.countDue(owner, from, to);
    }

    // What the clock does first with it. Who promises something for in ten minutes needs no reminder.
    private Next next(Commitment it) {
        var lead = settings.current().remindMinutes();
        var reminder = it.due().minus(Duration.ofMinutes(lead));
        if (lead > 0 && reminder.isAfter(clock.instant().plus(Duration.ofMinutes(lead)))) {
            return new Next(reminder, "remind");
        }
        return new Next(it.due(), "due");
    }

    private Settling settled(UUID id) {
        return new Settling.Settled(table.find(id).orElseThrow());
    }

    private static String shortened(String text) {
        var line = text.strip();
        return line.length() <= 500 ? line : line.substring(0, 499) + "…";
    }
}
