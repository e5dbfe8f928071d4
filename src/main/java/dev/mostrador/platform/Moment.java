package dev.mostrador.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// Work as if it were another moment: for history that is brought in, and for tests. Everything on this thread that
/// asks the application's clock, ids included, gets that moment.
public final class Moment {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private Moment() {}

    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    public static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }

    /// Whether this is history being brought in: what it sends was sent long ago.
    public static boolean isSet() {
        return MOMENT.isBound();
    }

    /// The real clock, unless the thread works in another moment.
    static final class MomentClock extends Clock {
        private final Clock real;

        MomentClock(Clock real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new MomentClock(real.withZone(zone));
        }

        @Override
        public Instant instant() {
            return MOMENT.isBound() ? MOMENT.get() : real.instant();
        }
    }
}
