package dev.mostrador.api;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.OpenNow;
import dev.mostrador.calendar.OpeningCalendar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether somebody attends now, and when next: of the shop and of its parts with hours of their own.
@RestController
class HoursController {
    private final Calendars calendars;

    HoursController(Calendars calendars) {
        this.calendars = calendars;
    }

    /// @param of what it counts for: `channel:chat`, `inbox:<address>`, `team:<id>`; empty: the shop
    /// @param closesAt null: closed now, or it never closes
    /// @param opensAt the next opening; now while open
    record HoursJson(
            String of, String zone, boolean open, @Nullable Instant closesAt, Instant opensAt) {}

    record AllHoursJson(HoursJson shop, List<HoursJson> parts) {}

    @GetMapping("/api/v1/hours")
    AllHoursJson show() {
        var all = calendars.all().stream().map(this::json).toList();
        return new AllHoursJson(all.getFirst(), all.subList(1, all.size()));
    }

    private HoursJson json(OpeningCalendar calendar) {
        OpenNow now = calendars.now(calendar.scope());
        var zone = calendar.sheet().zone().getId();
        return new HoursJson(calendar.scope().key(), zone, now.open(), now.closes(), now.opens());
    }
}
