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
    private long past; // counts ids of another Moment, so that those of one millisecond keep their order

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        return Moment.isSet() ? id(past++ & 0xFFF | clock.millis() << 12) : id(tick());
    }

    private static UUID id(long tick) {
        var high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFF);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    // Milliseconds and counter as one number: when a millisecond is used up it borrows from the next.
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << 12);
        return last;
    }
}
