package dev.mostrador.desk.live;

import dev.mostrador.desk.Staff;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Who looks at which conversation now, and who types in it. Nothing of it is stored: every open desk says "still here"
/// every ten seconds, each node hears of it by a [Signal] that carries all there is to know, and what is not said again
/// is forgotten. Desks are told only of what has changed, all changes of a moment at once.
@Component
public class Presences implements SmartLifecycle {
    static final String SIGNAL = "presence";
    private static final long LASTS = Duration.ofSeconds(25).toNanos();
    private static final Duration MOMENT = Duration.ofMillis(400);
    private static final Logger LOG = LoggerFactory.getLogger(Presences.class);

    private final Signals signals;
    private final Live live;
    private final Staff staff;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Place, Map<String, Watcher>> places = new HashMap<>();
    private final Set<Place> changed = new HashSet<>();
    private volatile boolean running;

    Presences(Signals signals, Live live, Staff staff) {
        this.signals = signals;
        this.live = live;
        this.staff = staff;
        signals.subscribe(this::hear);
    }

    /// How somebody is in a conversation.
    enum Stance {
        LOOKS,
        TYPES,
        GONE
    }

    private record Place(int account, long number) {}

    private record Watcher(UUID agent, boolean typing, long until) {}

    /// @param screen names one tab
    void say(long number, UUID agent, String screen, Stance stance) {
        var said = String.join(" ", Long.toString(number), agent.toString(), screen, stance.name());
        signals.send(new Signal(AccountScope.require(), SIGNAL, said));
    }

    /// Whether that tab was there a moment ago.
    boolean knows(long number, String screen) {
        lock.lock();
        try {
            return places.getOrDefault(new Place(AccountScope.require(), number), Map.of())
                    .containsKey(screen);
        } finally {
            lock.unlock();
        }
    }

    /// Everybody who is anywhere, for a desk that has just opened.
    List<Watched> all() {
        return placesOf(AccountScope.require()).stream().map(this::watched).toList();
    }

    private List<Place> placesOf(int account) {
        lock.lock();
        try {
            return places.keySet().stream()
                    .filter(place -> place.account() == account)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    // Called on the listener's thread: must not wait.
    private void hear(Signal signal) {
        if (!signal.kind().equals(SIGNAL)) {
            return;
        }
        var said = signal.subject().split(" ");
        var place = new Place(signal.account(), Long.parseLong(said[0]));
        var stance = Stance.valueOf(said[3]);
        var watcher = new Watcher(UUID.fromString(said[1]), stance == Stance.TYPES, System.nanoTime() + LASTS);
        lock.lock();
        try {
            keep(place, said[2], stance == Stance.GONE ? null : watcher);
        } finally {
            lock.unlock();
        }
    }

    private void keep(Place place, String screen, @Nullable Watcher watcher) {
        var there = places.computeIfAbsent(place, _ -> new HashMap<>());
        var before = watcher == null ? there.remove(screen) : there.put(screen, watcher);
        if (there.isEmpty()) {
            places.remove(place);
        }
        var same = before == null ? watcher == null : watcher != null && before.typing() == watcher.typing();
        if (!same) {
            changed.add(place);
        }
    }

    private void tellWhileRunning() {
        while (running) {
            try {
                Thread.sleep(MOMENT);
                forgetTheSilent();
                takeChanged().forEach(this::tell);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) { // the loop must not die: a mark may be late, never missing for good
                LOG.warn("Who looks at what was not told: {}", failure.getMessage());
            }
        }
    }

    private void forgetTheSilent() {
        var now = System.nanoTime();
        lock.lock();
        try {
            places.forEach((place, there) -> {
                if (there.values().removeIf(watcher -> watcher.until() - now < 0)) {
                    changed.add(place);
                }
            });
            places.values().removeIf(Map::isEmpty);
        } finally {
            lock.unlock();
        }
    }

    private Map<Integer, List<Place>> takeChanged() {
        lock.lock();
        try {
            var taken = changed.stream().collect(Collectors.groupingBy(Place::account));
            changed.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void tell(int account, List<Place> places) {
        AccountScope.run(
                account,
                () -> live.show(account, places.stream().map(this::watched).toList()));
    }

    // Their names may have to be read: not while the listener waits for the lock.
    private Watched watched(Place place) {
        var there = watchers(place);
        return Watched.of(
                place.number(),
                there.stream().map(Watcher::agent).distinct().toList(),
                agent -> there.stream().anyMatch(it -> it.typing() && it.agent().equals(agent)),
                staff.colleagues());
    }

    private List<Watcher> watchers(Place place) {
        lock.lock();
        try {
            return List.copyOf(places.getOrDefault(place, Map.of()).values());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("presence").start(this::tellWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
