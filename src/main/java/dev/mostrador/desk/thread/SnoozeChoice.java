package dev.mostrador.desk.thread;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// A moment to be reminded at. `label` is a message key.
public record SnoozeChoice(String label, Instant until) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LATER = 3; // hours
    private static final int EVENING = 20; // o'clock: what would be later than this is tomorrow

    /// Later today while there is a later, tomorrow at nine, Monday at nine.
    public static List<SnoozeChoice> at(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        var choices = new ArrayList<SnoozeChoice>();
        var later = here.plusHours(LATER).withMinute(0).withSecond(0).withNano(0);
        if (later.toLocalDate().equals(here.toLocalDate()) && later.getHour() <= EVENING) {
            choices.add(new SnoozeChoice("desk.snooze.later", later.toInstant()));
        }
        var tomorrow = morning(here.plusDays(1));
        var monday = morning(here.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        choices.add(new SnoozeChoice("desk.snooze.tomorrow", tomorrow));
        if (!monday.equals(tomorrow)) {
            choices.add(new SnoozeChoice("desk.snooze.monday", monday));
        }
        return choices;
    }

    private static Instant morning(ZonedDateTime day) {
        return day.with(MORNING).toInstant();
    }
}
