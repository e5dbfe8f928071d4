package dev.mostrador.promise;

import dev.mostrador.calendar.OpeningCalendar;
import dev.mostrador.calendar.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One promise to the customer of one conversation, ticking. A value: every step makes the next one.
///
/// @param within what was promised when it began
/// @param calendar whose hours it goes by, in that `version`
/// @param since it runs; `used` of the time was gone before
/// @param deadline null while it does not run
/// @param soon four fifths are gone then
/// @param alarmed per cent: the last alarm that went off
/// @param broken when the deadline passed; what is broken stays broken
record PromiseClock(
        UUID id,
        UUID conversation,
        PromiseKind kind,
        String channel,
        String inbox,
        @Nullable UUID team,
        Duration within,
        boolean business,
        UUID calendar,
        int version,
        Instant started,
        Instant since,
        Duration used,
        Keeping state,
        @Nullable Instant deadline,
        @Nullable Instant soon,
        int alarmed,
        @Nullable Instant nextAlarm,
        @Nullable Instant broken,
        @Nullable Instant ended) {
    private static final int[] ALARMS = {50, 80, 100};
    static final int SOON = 80;

    static PromiseClock begin(UUID id, UUID conversation, Promise promise, Place place, Instant now) {
        return new PromiseClock(
                        id,
                        conversation,
                        promise.kind(),
                        promise.channel(),
                        place.inbox(),
                        place.team(),
                        promise.within(),
                        promise.business(),
                        place.calendar().id(),
                        place.calendar().version(),
                        now,
                        now,
                        Duration.ZERO,
                        Keeping.RUNNING,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null)
                .timed(place.calendar());
    }

    /// Where the conversation is, and the hours that count there.
    record Place(String inbox, @Nullable UUID team, OpeningCalendar calendar) {}

    /// The same under these hours.
    PromiseClock timed(OpeningCalendar hours) {
        if (state != Keeping.RUNNING) return with(hours, state, used, since, null, null, alarmed, null, broken, ended);
        var next = alarmAfter(alarmed);
        return with(
                hours,
                state,
                used,
                since,
                at(hours.hours(), 100),
                at(hours.hours(), SOON),
                alarmed,
                next == 0 ? null : at(hours.hours(), next),
                broken,
                null);
    }

    PromiseClock moved(@Nullable UUID to) {
        return new PromiseClock(
                id,
                conversation,
                kind,
                channel,
                inbox,
                to,
                within,
                business,
                calendar,
                version,
                started,
                since,
                used,
                state,
                deadline,
                soon,
                alarmed,
                nextAlarm,
                broken,
                ended);
    }

    /// We wait for the customer.
    PromiseClock paused(OpeningHours hours, Instant now) {
        if (state != Keeping.RUNNING) return this;
        var gone = used.plus(business ? hours.between(since, now) : Duration.between(since, now));
        return with(null, Keeping.PAUSED, gone, now, null, null, alarmed, null, brokenBy(now), null);
    }

    /// They wait for us again.
    PromiseClock resumed(OpeningCalendar hours, Instant now) {
        if (state == Keeping.RUNNING) return this;
        return with(null, Keeping.RUNNING, used, now, null, null, alarmed, null, broken, null)
                .timed(hours);
    }

    /// What ended it turned out not to have happened: it has run all the time.
    PromiseClock reopened(OpeningCalendar hours) {
        return with(null, Keeping.RUNNING, used, since, null, null, alarmed, null, broken, null)
                .timed(hours);
    }

    /// What they waited for has happened.
    PromiseClock fulfilled(Instant now) {
        return over(Keeping.KEPT, now);
    }

    /// Nobody waits any more.
    PromiseClock dropped(Instant now) {
        return over(Keeping.VOID, now);
    }

    // What was broken before stays so.
    private PromiseClock over(Keeping inTime, Instant now) {
        var late = brokenBy(now);
        var outcome = late == null ? inTime : Keeping.BROKEN;
        return with(null, outcome, used, since, deadline, soon, alarmed, null, late, now);
    }

    /// The alarm at `level` per cent went off.
    PromiseClock alarmed(int level, OpeningHours hours) {
        var next = alarmAfter(level);
        return with(
                null,
                state,
                used,
                since,
                deadline,
                soon,
                level,
                next == 0 ? null : at(hours, next),
                level == 100 && broken == null ? deadline : broken,
                null);
    }

    /// The highest alarm that is due: after a silence one says it all.
    int due(OpeningHours hours, Instant now) {
        var level = 0;
        for (var each : ALARMS) if (each > alarmed && !at(hours, each).isAfter(now)) level = each;
        return level;
    }

    boolean isResolution() {
        return kind == PromiseKind.RESOLUTION;
    }

    boolean endsBefore(PromiseClock other) {
        return deadline != null && (other.deadline == null || deadline.isBefore(other.deadline));
    }

    boolean isOpen() {
        return state == Keeping.RUNNING || state == Keeping.PAUSED;
    }

    private @Nullable Instant brokenBy(Instant now) {
        if (broken != null) return broken;
        return deadline != null && now.isAfter(deadline) ? deadline : null;
    }

    private Instant at(OpeningHours hours, int percent) {
        var left = within.multipliedBy(percent).dividedBy(100).minus(used);
        if (!left.isPositive()) return since;
        return business ? hours.plus(since, left) : since.plus(left);
    }

    private static int alarmAfter(int level) {
        for (var each : ALARMS) if (each > level) return each;
        return 0;
    }

    private PromiseClock with(
            @Nullable OpeningCalendar hours,
            Keeping state,
            Duration used,
            Instant since,
            @Nullable Instant deadline,
            @Nullable Instant soon,
            int alarmed,
            @Nullable Instant nextAlarm,
            @Nullable Instant broken,
            @Nullable Instant ended) {
        return new PromiseClock(
                id,
                conversation,
                kind,
                channel,
                inbox,
                team,
                within,
                business,
                hours == null ? calendar : hours.id(),
                hours == null ? version : hours.version(),
                started,
                since,
                used,
                state,
                deadline,
                soon,
                alarmed,
                nextAlarm,
                broken,
                ended);
    }
}
