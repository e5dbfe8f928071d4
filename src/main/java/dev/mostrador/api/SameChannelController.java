package dev.mostrador.api;

import dev.mostrador.conversation.SameChannel;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SameChannelController {
    private static final int USUAL = 28; // days
    private static final int MOST = 366;

    private final SameChannel sameChannel;
    private final Clock clock;

    SameChannelController(SameChannel sameChannel, Clock clock) {
        this.sameChannel = sameChannel;
        this.clock = clock;
    }

    record SameChannelJson(int days, long replies, long elsewhere, long withoutConsent, double percent) {}

    @GetMapping("/api/v1/figures/same-channel")
    SameChannelJson show(@RequestParam(required = false) @Nullable String days) {
        var back = days(days);
        var figures = sameChannel.since(clock.instant().minus(Duration.ofDays(back)));
        return new SameChannelJson(
                back,
                figures.replies(),
                figures.elsewhere(),
                figures.unasked(),
                Math.round(figures.percent() * 10) / 10.0);
    }

    static int days(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return USUAL;
        }
        if (!given.matches("[1-9][0-9]{0,2}") || Integer.parseInt(given) > MOST) {
            throw Refused.invalidParameter("days", "api.wrong.limit", MOST);
        }
        return Integer.parseInt(given);
    }
}
