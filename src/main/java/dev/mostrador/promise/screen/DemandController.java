package dev.mostrador.promise.screen;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Interval;
import dev.mostrador.conversation.Arrivals;
import dev.mostrador.ui.View;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// When customers write, beside when somebody attends (R4).
@Controller
public class DemandController {
    private static final Duration LATELY = Duration.ofDays(84);

    private final Calendars calendars;
    private final Arrivals arrivals;
    private final Clock clock;

    DemandController(Calendars calendars, Arrivals arrivals, Clock clock) {
        this.calendars = calendars;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /// @param open somebody attends during at least half of the hour
    /// @param shade 0 to 4: how much, beside the busiest
    public record Cell(int messages, boolean open, int shade) {}

    public record Line(DayOfWeek day, List<Cell> cells) {}

    /// @param outside per cent of the messages that came while closed
    public record Demand(List<Line> lines, int messages, int outside, int weeks) {}

    @GetMapping("/settings/hours/demand")
    View show() {
        var sheet = calendars.shop().sheet();
        var counts = new int[7][24];
        arrivals.byHourOfWeek(sheet.zone(), clock.instant().minus(LATELY))
                .forEach(it -> counts[it.day().ordinal()][it.hour()] = it.messages());
        var lines = new ArrayList<Line>();
        int sum = 0, outside = 0, most = 1;
        for (var day : counts) for (var count : day) most = Math.max(most, count);
        for (var day : DayOfWeek.values()) {
            var cells = new ArrayList<Cell>();
            for (var hour = 0; hour < 24; hour++) {
                var count = counts[day.ordinal()][hour];
                var open = isOpen(sheet.week().getOrDefault(day, List.of()), hour);
                sum += count;
                if (!open) outside += count;
                cells.add(new Cell(count, open, (count * 4 + most - 1) / most));
            }
            lines.add(new Line(day, cells));
        }
        var share = sum == 0 ? 0 : Math.round(100f * outside / sum);
        return View.of("promise/demand", new Demand(lines, sum, share, (int) (LATELY.toDays() / 7)));
    }

    private static boolean isOpen(List<Interval> intervals, int hour) {
        return intervals.stream().anyMatch(interval -> interval.covers(hour * 60 + 30));
    }
}
