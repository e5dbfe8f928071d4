package dev.mostrador.promise.screen;

import java.util.Locale;

/// In which a promise is written down.
public enum Unit {
    DAYS(24 * 3600),
    HOURS(3600),
    MINUTES(60),
    SECONDS(1);

    final long seconds;

    Unit(long seconds) {
        this.seconds = seconds;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The largest that goes into it without rest; a day stays 24 hours.
    static Unit of(long seconds) {
        for (var unit : values())
            if (seconds % unit.seconds == 0 && (unit != DAYS || seconds > DAYS.seconds)) return unit;
        return SECONDS;
    }

    static Unit find(String word) {
        for (var unit : values()) if (unit.word().equals(word)) return unit;
        return HOURS;
    }
}
