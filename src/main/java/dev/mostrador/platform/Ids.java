package dev.mostrador.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// UUIDv7 (RFC 9562): the first 48 bits are milliseconds, the next 12 count within the millisecond, so that ids
/// made by one node sort in the order they were made and index pages fill from one side.
@Component
public class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private long last;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var tick = tick();
        var high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFF);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// An id as if it had been made at that moment: for imported history, whose order is by its own time.
    public UUID at(java.time.Instant moment) {
        var high = (moment.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    // Milliseconds and counter as one number: when a millisecond is used up it borrows from the next.
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << 12);
        return last;
    }
}
