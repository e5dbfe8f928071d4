package dev.mostrador.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What holds for any hours around any change of the clock, judged by [MinuteOracle]. The seeds are fixed, so that a
/// red build is red again tomorrow; `-Dmostrador.seed=N` tries others, and the seed is in the message.
class OpeningHoursPropertyTest {
    private static final int CASES = 400;
    private static final long FIRST = Long.getLong("mostrador.seed", 20261122);

    private static void forAll(Consumer<AnyHours> property) {
        for (var seed = FIRST; seed < FIRST + CASES; seed++) {
            var any = AnyHours.of(seed);
            try {
                property.accept(any);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + any, e);
            }
        }
    }

    @Test
    void theTimeBetweenIsTheNumberOfOpenMinutes() {
        forAll(any -> {
            var to = any.from().plus(Duration.ofMinutes(new SplittableRandom(any.seed()).nextInt(5 * 24 * 60)));
            assertThat(any.hours().between(any.from(), to))
                    .isEqualTo(new MinuteOracle(any.hours()).between(any.from(), to));
        });
    }

    @Test
    void aDeadlineIsWhereTheOpenMinutesHavePassed() {
        forAll(any -> {
            var minutes = new SplittableRandom(any.seed()).nextInt(30 * 60);
            assertThat(any.hours().plus(any.from(), Duration.ofMinutes(minutes)))
                    .isEqualTo(new MinuteOracle(any.hours())
                            .plus(any.from(), minutes)
                            .orElseThrow());
        });
    }

    @Test
    void openingAndClosingAreTheNextChangeOnTheWall() {
        forAll(any -> {
            var oracle = new MinuteOracle(any.hours());
            var opening = oracle.next(any.from(), true).orElseThrow();
            assertThat(any.hours().isOpen(any.from())).isEqualTo(oracle.open(any.from()));
            assertThat(any.hours().nextOpening(any.from())).isEqualTo(opening);
            assertThat(any.hours().nextClosing(any.from())).isEqualTo(oracle.next(opening, false));
        });
    }

    @Test
    void timeAddsUpToTheSecond() {
        forAll(any -> {
            var chance = new SplittableRandom(any.seed());
            var middle = any.from().plusSeconds(chance.nextInt(200_000));
            var end = middle.plusSeconds(chance.nextInt(200_000));
            var hours = any.hours();
            assertThat(hours.between(any.from(), middle).plus(hours.between(middle, end)))
                    .isEqualTo(hours.between(any.from(), end));
            var some = Duration.ofSeconds(chance.nextInt(1, 100_000));
            var due = hours.plus(any.from(), some);
            assertThat(hours.between(any.from(), due)).isEqualTo(some);
            assertThat(hours.between(any.from(), due.minusMillis(1))).isLessThan(some);
        });
    }
}
