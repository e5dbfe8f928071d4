package dev.mostrador.promise.ledger;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.OpeningHours;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.Accounts;
import dev.mostrador.promise.ledger.dates.PromisedDate;
import dev.mostrador.promise.ledger.dates.PromisedDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the dates in what somebody writes, and says what speaks against each: the shop is closed, it is past, the day
/// is full.
@Component
public class DateReading {
    private final Accounts accounts;
    private final Calendars calendars;
    private final LedgerSettings settings;
    private final CommitmentTable commitments;
    private final Clock clock;

    DateReading(
            Accounts accounts, Calendars calendars, LedgerSettings settings, CommitmentTable commitments, Clock clock) {
        this.accounts = accounts;
        this.calendars = calendars;
        this.settings = settings;
        this.commitments = commitments;
        this.clock = clock;
    }

    /// @param owner who would answer for them
    /// @param where it is promised: the hours of its inbox or team count
    public List<FoundDate> read(String draft, UUID owner, Conversation where) {
        var shop = accounts.current();
        var open = hours(where);
        var morningEnd = shop.country().equals("ES") ? LocalTime.of(14, 0) : LocalTime.NOON;
        return PromisedDates.in(draft, clock.instant().atZone(shop.zone()), morningEnd, new ShopTime(open)).stream()
                .map(it -> found(it, owner, open))
                .toList();
    }

    /// What speaks against that moment.
    public List<Doubt> doubts(Instant due, UUID owner, Conversation where) {
        return doubts(due, owner, hours(where));
    }

    private OpeningHours hours(Conversation where) {
        return calendars.of(where.channel(), where.inbox(), where.team()).hours();
    }

    private FoundDate found(PromisedDate it, UUID owner, OpeningHours open) {
        var doubts = new ArrayList<Doubt>();
        if (it.odd()) doubts.add(Doubt.of(Doubt.Kind.ODD));
        doubts.addAll(doubts(it.due(), owner, open));
        return new FoundDate(it.words(), it.due(), it.business(), List.copyOf(doubts));
    }

    private List<Doubt> doubts(Instant due, UUID owner, OpeningHours open) {
        if (!due.isAfter(clock.instant())) {
            return List.of(Doubt.of(Doubt.Kind.PAST));
        }
        var doubts = new ArrayList<Doubt>();
        var day = due.atZone(open.zone()).toLocalDate();
        if (open.on(day).isEmpty()) {
            doubts.add(Doubt.of(open.holidays().contains(day) ? Doubt.Kind.HOLIDAY : Doubt.Kind.CLOSED));
        } else if (isOutside(due, open)) {
            doubts.add(Doubt.of(Doubt.Kind.OUTSIDE));
        }
        var most = settings.current().dayLoad();
        var from = day.atStartOfDay(open.zone()).toInstant();
        var load = most == 0
                ? 0
                : commitments.countDue(
                        owner, from, day.plusDays(1).atStartOfDay(open.zone()).toInstant());
        if (most > 0 && load >= most) doubts.add(new Doubt(Doubt.Kind.FULL, load));
        return doubts;
    }

    // Before it opens or after it closes; a lunch break is no reason to ask.
    private static boolean isOutside(Instant due, OpeningHours open) {
        var local = due.atZone(open.zone());
        var minute = local.getHour() * 60 + local.getMinute();
        var hours = open.on(local.toLocalDate());
        return minute <= hours.getFirst().from() || minute > hours.getLast().to();
    }
}
