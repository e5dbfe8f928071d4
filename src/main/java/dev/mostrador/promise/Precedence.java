package dev.mostrador.promise;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.customer.PreferentialCare;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What goes first (R55, R59): what breaks next. The moment is fixed while a conversation waits, and an advance is so
/// many hours and no more; so whoever waits goes to the front in the end, however many urgent ones come after.
@Component
class Precedence {
    static final Duration PREFERENTIAL = Duration.ofHours(24);
    static final Duration URGENT = Duration.ofHours(12);
    static final Duration HIGH = Duration.ofHours(4);
    // Where no promise runs.
    private static final Duration UNPROMISED = Duration.ofHours(24);
    private static final Duration THEIR_TURN = Duration.ofDays(7);

    private final PreferentialCare care;

    Precedence(PreferentialCare care) {
        this.care = care;
    }

    Instant of(Conversation it, Collection<PromiseClock> clocks) {
        var due = clocks.stream()
                .filter(PromiseClock::isOpen)
                .flatMap(clock -> Stream.ofNullable(clock.deadline()))
                .min(Instant::compareTo)
                .orElseGet(() -> it.lastActivityAt().plus(it.awaitingUs() ? UNPROMISED : THEIR_TURN));
        return Objects.requireNonNull(due).minus(advance(it));
    }

    private Duration advance(Conversation it) {
        var wish = !care.among(List.of(it.customer())).isEmpty() ? PREFERENTIAL : Duration.ZERO;
        return switch (it.priority()) {
            case URGENT -> wish.plus(URGENT);
            case HIGH -> wish.plus(HIGH);
            case NORMAL -> wish;
        };
    }
}
