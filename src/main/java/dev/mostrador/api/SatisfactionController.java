package dev.mostrador.api;

import dev.mostrador.survey.Satisfaction;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SatisfactionController {
    private final Satisfaction satisfaction;
    private final Clock clock;

    SatisfactionController(Satisfaction satisfaction, Clock clock) {
        this.satisfaction = satisfaction;
        this.clock = clock;
    }

    /// @param csat percent; null: too few answered to tell
    record SatisfactionJson(
            int days,
            int asked,
            int answered,
            int satisfied,
            @Nullable Integer csat) {}

    @GetMapping("/api/v1/figures/satisfaction")
    SatisfactionJson show(@RequestParam(required = false) @Nullable String days) {
        var back = SameChannelController.days(days);
        var figures = satisfaction.since(clock.instant().minus(Duration.ofDays(back)));
        var csat = figures.csat();
        return new SatisfactionJson(
                back,
                figures.asked(),
                figures.answered(),
                figures.satisfied(),
                csat.isPresent() ? csat.getAsInt() : null);
    }
}
