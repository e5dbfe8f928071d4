package dev.mostrador.calendar;

import java.time.Duration;
import java.time.Instant;

/// An uninterrupted stretch of open time; `end` is the first instant outside.
public record Span(Instant start, Instant end) {
    public Duration length() {
        return Duration.between(start, end);
    }

    boolean touches(Span next) {
        return !end.isBefore(next.start);
    }

    Span joined(Span next) {
        return new Span(start, next.end);
    }
}
