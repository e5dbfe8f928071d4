package dev.mostrador.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.demo.Timeline.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-25T11:30:00Z");

    @Test
    void todayKeepsItsDistanceToNow() {
        var night = Instant.parse("2026-11-25T01:00:00Z");

        assertThat(at(night).moments(List.of(new Step(20, true)))).containsExactly(night.minusSeconds(1200));
    }

    @Test
    void anOlderDayKeepsItsTimeOfDay() {
        var evening = Instant.parse("2026-11-25T19:47:00Z");
        var oneDayAndThreeHours = 27 * 60;

        assertThat(at(evening).moments(List.of(new Step(oneDayAndThreeHours, true))))
                .containsExactly(Instant.parse("2026-11-24T08:30:00Z"));
    }

    @Test
    void nobodyOfTheShopWorksOnSundayAndTheStoryKeepsItsPace() {
        var threeDays = 3 * 24 * 60;

        var moments = at(WEDNESDAY_NOON).moments(List.of(new Step(threeDays + 60, false), new Step(threeDays, true)));

        assertThat(moments.getLast().atZone(MADRID).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(Duration.between(moments.getFirst(), moments.getLast())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theWholeShopEndsBeforeNowAndRunsForwardAtAnyHour() {
        for (var hours = 0; hours < 24 * 7; hours += 5) {
            var now = WEDNESDAY_NOON.plus(Duration.ofHours(hours));
            for (var matter : DemoShop.read().conversations()) {
                var steps = matter.messages().stream()
                        .map(said -> new Step(said.minutesAgo(), !said.byCustomer()))
                        .toList();
                assertThat(at(now).moments(steps)).isSorted().allMatch(moment -> !moment.isAfter(now));
            }
        }
    }

    private static Timeline at(Instant now) {
        return new Timeline(now, MADRID, LocalTime.of(12, 30));
    }
}
