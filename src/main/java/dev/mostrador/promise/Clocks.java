package dev.mostrador.promise;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Ranking;
import dev.mostrador.platform.Ids;
import dev.mostrador.promise.PromiseClock.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Starts, stops and ends the clocks of a conversation, in the transaction of what happened to it. That holds the
/// conversation, so no two change its clocks at once.
@Component
class Clocks {
    private final ClockTable table;
    private final Promises promises;
    private final Calendars calendars;
    private final Precedence precedence;
    private final Ranking ranking;
    private final Ids ids;
    private final Clock clock;

    Clocks(
            ClockTable table,
            Promises promises,
            Calendars calendars,
            Precedence precedence,
            Ranking ranking,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.promises = promises;
        this.calendars = calendars;
        this.precedence = precedence;
        this.ranking = ranking;
        this.ids = ids;
        this.clock = clock;
    }

    /// The customer wrote.
    ///
    /// @param opened it was their first word
    void asked(Conversation it, boolean opened) {
        var clocks = new ArrayList<>(table.of(it.id()));
        var awaited = clocks.stream().anyMatch(c -> c.isOpen() && c.kind() != PromiseKind.RESOLUTION);
        // Of two that were merged one is over and must not run again.
        var resolution = clocks.stream().filter(PromiseClock::isResolution).min(Comparator.comparing(c -> !c.isOpen()));
        if (!awaited) begin(it, opened ? PromiseKind.FIRST : PromiseKind.NEXT).ifPresent(clocks::add);
        if (resolution.isEmpty() && opened) begin(it, PromiseKind.RESOLUTION).ifPresent(clocks::add);
        resolution.ifPresent(c ->
                clocks.set(clocks.indexOf(c), changed(c.resumed(place(it).calendar(), clock.instant()))));
        rank(it, clocks);
    }

    /// A person of the shop answered: what was awaited is there, and now we wait.
    void answered(Conversation it, UUID answer) {
        var now = clock.instant();
        rank(
                it,
                table.of(it.id()).stream()
                        .map(c -> c.isOpen() ? answered(c, answer, now) : c)
                        .toList());
    }

    private PromiseClock answered(PromiseClock c, UUID answer, Instant now) {
        if (c.kind() == PromiseKind.RESOLUTION) {
            return changed(c.paused(calendars.version(c.calendar(), c.version()), now));
        }
        var kept = c.fulfilled(now);
        table.update(kept, answer);
        return kept;
    }

    /// That answer came back: the customer has waited all the time, so its deadline is what it was. Who has asked
    /// again meanwhile has a clock that runs for it.
    void unanswered(Conversation it, UUID answer) {
        var hours = place(it).calendar();
        var open = table.of(it.id()).stream().filter(PromiseClock::isOpen).toList();
        for (var c : table.answeredBy(answer)) {
            if (open.stream().noneMatch(other -> other.kind() == c.kind())) table.update(c.reopened(hours));
        }
        open.stream()
                .filter(c -> c.kind() == PromiseKind.RESOLUTION)
                .forEach(c -> table.update(c.resumed(hours, clock.instant())));
        rank(it);
    }

    /// It is done. Who was still waiting for an answer has got what they wanted without one.
    void resolved(Conversation it) {
        var now = clock.instant();
        change(it, PromiseClock::isOpen, c -> c.kind() == PromiseKind.RESOLUTION ? c.fulfilled(now) : c.dropped(now));
    }

    /// One went into the other, which goes on with what either was promised: where both were promised the same, with
    /// what ends first.
    void merged(UUID gone, Conversation kept) {
        var now = clock.instant();
        for (var c : table.of(List.of(gone))) {
            var same = table.of(List.of(kept.id())).stream()
                    .filter(own -> own.isOpen() && own.isResolution() == c.isResolution())
                    .findFirst();
            if (same.isPresent() && !c.endsBefore(same.get())) {
                table.update(c.dropped(now));
            } else {
                same.ifPresent(later -> table.update(later.dropped(now)));
                table.move(c.id(), kept.id());
            }
        }
        rank(kept);
    }

    /// There is nothing to answer.
    void unasked(Conversation it) {
        var now = clock.instant();
        change(it, c -> c.isOpen() && !c.isResolution(), c -> c.dropped(now));
    }

    /// Nobody waits for anything any more.
    void dropped(Conversation it) {
        var now = clock.instant();
        change(it, PromiseClock::isOpen, c -> c.dropped(now));
    }

    /// Another team has other hours.
    void moved(Conversation it) {
        var hours = place(it).calendar();
        change(it, PromiseClock::isOpen, c -> c.moved(it.team()).timed(hours));
    }

    void rank(Conversation it) {
        if (it.parent() == null) rank(it, table.of(List.of(it.id())));
    }

    private void rank(Conversation it, List<PromiseClock> clocks) {
        ranking.rank(it.id(), precedence.of(it, clocks));
    }

    private Optional<PromiseClock> begin(Conversation it, PromiseKind kind) {
        return Optional.of(promises.of(it.channel(), kind))
                .filter(Promise::given)
                .map(promise -> PromiseClock.begin(ids.next(), it.id(), promise, place(it), clock.instant()))
                .filter(table::insert);
    }

    private void change(Conversation it, Predicate<PromiseClock> which, Function<PromiseClock, PromiseClock> step) {
        rank(
                it,
                table.of(it.id()).stream()
                        .map(c -> which.test(c) ? changed(step.apply(c)) : c)
                        .toList());
    }

    private PromiseClock changed(PromiseClock clock) {
        table.update(clock);
        return clock;
    }

    private Place place(Conversation it) {
        return new Place(it.inbox(), it.team(), calendars.of(it.channel(), it.inbox(), it.team()));
    }
}
