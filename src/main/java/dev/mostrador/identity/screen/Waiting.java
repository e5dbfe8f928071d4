package dev.mostrador.identity.screen;

import java.time.Duration;
import java.time.Instant;

/// How long somebody has to wait, as a sentence can say it.
final class Waiting {
    private Waiting() {}

    /// Rounded up: who waits that long is let through.
    static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).toSeconds() + 1);
    }
}
