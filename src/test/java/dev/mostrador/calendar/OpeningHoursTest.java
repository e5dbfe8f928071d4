package dev.mostrador.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The shop Telepuppy: split shift on weekdays, Saturday mornings.
class OpeningHoursTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final List<Interval> SPLIT = List.of(Interval.hours(9, 14), Interval.hours(16, 20));
    private static final LocalDate ANDALUSIA_DAY = LocalDate.of(2026, 2, 28);
    private static final OpeningHours SHOP = shop(Set.of(), Map.of());

    private static OpeningHours shop(Set<LocalDate> holidays, Map<LocalDate, List<Interval>> exceptions) {
        var week = Map.of(
                DayOfWeek.MONDAY, SPLIT,
                DayOfWeek.TUESDAY, SPLIT,
                DayOfWeek.WEDNESDAY, SPLIT,
                DayOfWeek.THURSDAY, SPLIT,
                DayOfWeek.FRIDAY, SPLIT,
                DayOfWeek.SATURDAY, List.of(Interval.hours(10, 14)));
        return new OpeningHours(MADRID, week, holidays, exceptions);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    @Test
    void theLunchBreakIsClosed() {
        assertThat(SHOP.isOpen(at("2026-11-23T13:59"))).isTrue();
        assertThat(SHOP.isOpen(at("2026-11-23T14:00"))).isFalse();
        assertThat(SHOP.nextOpening(at("2026-11-23T14:00"))).isEqualTo(at("2026-11-23T16:00"));
        assertThat(SHOP.nextClosing(at("2026-11-23T14:30"))).contains(at("2026-11-23T20:00"));
    }

    @Test
    void aDeadlineFallsOnClosingTimeAndNotOnTheNextOpening() {
        assertThat(SHOP.plus(at("2026-11-23T13:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T14:00"));
        assertThat(SHOP.plus(at("2026-11-23T13:00"), Duration.ofMinutes(61))).isEqualTo(at("2026-11-23T16:01"));
    }

    @Test
    void whatComesOnSaturdayAfternoonIsDueOnMonday() {
        assertThat(SHOP.plus(at("2026-11-21T15:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T10:00"));
        assertThat(SHOP.between(at("2026-11-21T15:00"), at("2026-11-23T10:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aHolidayIsClosedAndAnExceptionalDayWinsOverIt() {
        var closed = shop(Set.of(ANDALUSIA_DAY), Map.of());
        assertThat(closed.isOpen(at("2026-02-28T11:00"))).isFalse();
        var mornings = shop(Set.of(ANDALUSIA_DAY), Map.of(ANDALUSIA_DAY, List.of(Interval.hours(11, 13))));
        assertThat(mornings.isOpen(at("2026-02-28T11:00"))).isTrue();
        assertThat(mornings.isOpen(at("2026-02-28T10:59"))).isFalse();
    }

    @Test
    void aNightThatSummerTimeShortensHasAnHourLess() {
        var night = OpeningHours.always(MADRID);
        assertThat(night.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(night.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void dayAndNightNeverCloses() {
        assertThat(OpeningHours.always(MADRID).nextClosing(at("2026-11-23T14:00")))
                .isEmpty();
    }

    @Test
    void stretchesThatTouchAreOneEvenOverMidnight() {
        var bar = new OpeningHours(
                MADRID,
                Map.of(
                        DayOfWeek.FRIDAY, List.of(Interval.hours(22, 24), Interval.hours(20, 22)),
                        DayOfWeek.SATURDAY, List.of(Interval.hours(0, 3))),
                Set.of(),
                Map.of());
        assertThat(bar.on(LocalDate.of(2026, 11, 27))).containsExactly(Interval.hours(20, 24));
        assertThat(bar.nextClosing(at("2026-11-27T21:00"))).contains(at("2026-11-28T03:00"));
    }

    @Test
    void timeBackwardsIsNegativeAndAWeekNeverOpenIsRefused() {
        assertThat(SHOP.between(at("2026-11-23T10:00"), at("2026-11-23T09:00"))).isEqualTo(Duration.ofHours(-1));
        assertThatThrownBy(() -> new OpeningHours(MADRID, Map.of(), Set.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
