package dev.mostrador.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether somebody attends now, and until or from when.
///
/// @param closes null: closed now, or never closes
/// @param opens the next opening; now while open
public record OpenNow(boolean open, @Nullable Instant closes, Instant opens) {
    static OpenNow of(OpeningHours hours, Instant now) {
        var open = hours.isOpen(now);
        return new OpenNow(open, open ? hours.nextClosing(now).orElse(null) : null, hours.nextOpening(now));
    }
}
