package dev.mostrador.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Remembers what was just looked up, for a moment: a page asks who is there once, and the twenty requests after it
/// too.
final class Recent<V> {
    private static final int MOST = 20_000;

    private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Duration lasts;
    private final Clock clock;

    private record Entry<V>(V value, Instant until) {}

    Recent(Duration lasts, Clock clock) {
        this.lasts = lasts;
        this.clock = clock;
    }

    /// Only what is found is remembered.
    Optional<V> get(String key, Supplier<Optional<V>> lookUp) {
        var now = clock.instant();
        var known = entries.get(key);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.value());
        }
        var found = lookUp.get();
        found.ifPresentOrElse(value -> put(key, value, now), () -> entries.remove(key));
        return found;
    }

    void forgetIf(Predicate<V> doomed) {
        entries.values().removeIf(entry -> doomed.test(entry.value()));
    }

    private void put(String key, V value, Instant now) {
        if (entries.size() >= MOST) {
            entries.values().removeIf(entry -> !now.isBefore(entry.until()));
        }
        entries.put(key, new Entry<>(value, now.plus(lasts)));
    }
}
