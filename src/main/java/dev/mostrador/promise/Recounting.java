package dev.mostrador.promise;

import dev.mostrador.calendar.CalendarChanged;
import dev.mostrador.calendar.Calendars;
import dev.mostrador.conversation.Ranking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// After hours changed, the deadlines of what runs are worked out again: some at a time, so that nobody waits, and with
/// a count that a screen can show. Another change begins anew.
@Component
public class Recounting {
    private static final int BATCH = 1_000;

    private final RecountTable recounts;
    private final ClockTable clocks;
    private final Calendars calendars;
    private final Ranking ranking;
    private final Clock clock;

    Recounting(RecountTable recounts, ClockTable clocks, Calendars calendars, Ranking ranking, Clock clock) {
        this.recounts = recounts;
        this.clocks = clocks;
        this.calendars = calendars;
        this.ranking = ranking;
        this.clock = clock;
    }

    /// @param ended null: under way
    public record Progress(
            int done,
            int total,
            Instant asked,
            @org.jspecify.annotations.Nullable Instant ended) {
        public int percent() {
            return total == 0 ? 100 : (int) Math.min(100, 100L * done / total);
        }
    }

    /// The latest one, if hours ever changed.
    public Optional<Progress> progress() {
        return recounts.progress();
    }

    @EventListener
    void on(CalendarChanged changed) {
        recounts.begin(clocks.countRunning(), clock.instant());
    }

    /// One batch. False when nothing is left to do here.
    @Transactional
    boolean step() {
        var after = recounts.lock();
        if (after.isEmpty()) return false;
        var batch = clocks.running(after.get(), BATCH);
        if (!batch.isEmpty()) change(batch);
        if (batch.size() < BATCH) recounts.end(batch.size(), clock.instant());
        else recounts.advance(batch.getLast().id(), batch.size());
        return batch.size() == BATCH;
    }

    // All that run in those conversations, so that it is known which deadline is their next, before and after.
    private void change(List<PromiseClock> batch) {
        var conversations =
                batch.stream().map(PromiseClock::conversation).distinct().toList();
        ranking.hold(conversations);
        var before = new HashMap<UUID, Instant>();
        var after = new HashMap<UUID, Instant>();
        var changed = new ArrayList<PromiseClock>();
        for (var clock : clocks.of(conversations)) {
            if (clock.state() != Keeping.RUNNING) continue;
            var timed = clock.timed(calendars.of(clock.channel(), clock.inbox(), clock.team()));
            earliest(before, clock);
            earliest(after, timed);
            changed.add(timed);
        }
        clocks.updateTimes(changed);
        var ids = before.keySet().toArray(UUID[]::new);
        ranking.shift(
                ids, Arrays.stream(ids).map(id -> seconds(before, after, id)).toArray(Integer[]::new));
    }

    private static void earliest(Map<UUID, Instant> next, PromiseClock clock) {
        if (clock.deadline() != null)
            next.merge(clock.conversation(), clock.deadline(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private static int seconds(Map<UUID, Instant> before, Map<UUID, Instant> after, UUID id) {
        return (int) Duration.between(
                        Objects.requireNonNull(before.get(id)),
                        Objects.requireNonNull(after.getOrDefault(id, before.get(id))))
                .toSeconds();
    }
}
