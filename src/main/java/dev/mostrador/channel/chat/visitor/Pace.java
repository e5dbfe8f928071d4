package dev.mostrador.channel.chat.visitor;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Keeps strangers to a pace that no person exceeds: so many at once, then one every so often. Counted on each node by
/// itself; what must hold exactly is held by the database.
@Component
class Pace {
    private static final int MOST = 100_000; // subjects remembered

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /// @param burst at once
    /// @param every how often one more
    record Limit(String what, int burst, Duration every) {
        long full() {
            return every.toMillis() * burst;
        }
    }

    // The moment at which all of it is free again, in milliseconds.
    private record Bucket(long free) {}

    static final Limit VISITORS = new Limit("visitor", 40, Duration.ofSeconds(15));
    static final Limit MESSAGES = new Limit("message", 20, Duration.ofSeconds(2));
    static final Limit FORMS = new Limit("form", 5, Duration.ofMinutes(2));
    static final Limit FILES = new Limit("file", 20, Duration.ofSeconds(6));
    static final Limit FILES_OF_PLACE = new Limit("files", 60, Duration.ofSeconds(6)); // of one network address
    static final Limit TYPING = new Limit("typing", 5, Duration.ofSeconds(1));
    static final Limit CONTEXT = new Limit("context", 20, Duration.ofSeconds(3));
    static final Limit IDENTITY = new Limit("identity", 10, Duration.ofSeconds(20));
    static final Limit TRANSCRIPTS = new Limit("transcript", 2, Duration.ofMinutes(30));
    static final Limit STREAMS = new Limit("stream", 20, Duration.ofSeconds(3));

    /// Throws [Refused] when it is too much.
    void spend(Limit limit, String who) {
        var wait = wait(limit, who);
        if (wait > 0) {
            throw Refused.untilLater((wait + 999) / 1000);
        }
    }

    boolean allows(Limit limit, String who) {
        return wait(limit, who) == 0;
    }

    // How long until one more is free, in milliseconds; what must wait is not counted.
    private long wait(Limit limit, String who) {
        var now = clock.millis();
        if (buckets.size() > MOST) {
            buckets.values().removeIf(bucket -> bucket.free() <= now);
        }
        var wait = new long[1];
        buckets.compute(limit.what() + " " + who, (_, before) -> {
            var free = Math.max(now, before == null ? now : before.free())
                    + limit.every().toMillis();
            wait[0] = Math.max(0, free - now - limit.full());
            return wait[0] > 0 ? before : new Bucket(free);
        });
        return wait[0];
    }
}
