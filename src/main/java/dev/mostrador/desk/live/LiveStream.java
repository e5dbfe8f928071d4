package dev.mostrador.desk.live;

import dev.mostrador.platform.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open screen. Signals that arrive while it is being written to are gathered; of too many only "everything" is
/// left.
final class LiveStream {
    private static final int MOST = 100; // signals waiting
    // A person sees no difference, a busy hour does.
    private static final Duration REST = Duration.ofMillis(50);

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final long LASTS = Duration.ofMinutes(15).toNanos();

    private final int account;
    private final UUID agent;
    private final SseEmitter emitter;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Map<Long, Watched> watched = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private boolean ended;

    LiveStream(int account, UUID agent, SseEmitter emitter) {
        this.account = account;
        this.agent = agent;
        this.emitter = emitter;
    }

    int account() {
        return account;
    }

    UUID agent() {
        return agent;
    }

    void add(String signal) {
        lock.lock();
        try {
            if (waiting.size() >= MOST) {
                waiting.clear();
                waiting.add("everything");
            } else {
                waiting.add(signal);
            }
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Only the newest of each conversation is told.
    void show(List<Watched> changed) {
        lock.lock();
        try {
            changed.forEach(each -> watched.put(each.number(), each));
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Writes until the screen is gone. After a while the browser is asked to come again, so that whoever may no longer
    /// look stops looking.
    void run() {
        var until = System.nanoTime() + LASTS;
        try {
            emitter.send(SseEmitter.event().reconnectTime(1000).comment("here"));
            while (!isEnded() && System.nanoTime() < until) {
                write(take());
                Thread.sleep(REST);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException stopped) {
            emitter.complete();
        }
    }

    private void write(Taken taken) throws IOException {
        if (!taken.signals().isEmpty()) {
            emitter.send(SseEmitter.event().name("signals").data(String.join("\n", taken.signals())));
        }
        if (!taken.watched().isEmpty()) {
            emitter.send(SseEmitter.event().name("presence").data(Json.write(taken.watched())));
        }
        if (taken.signals().isEmpty() && taken.watched().isEmpty()) {
            emitter.send(SseEmitter.event().comment("still here"));
        }
    }

    private record Taken(List<String> signals, List<Watched> watched) {}

    private Taken take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = HEARTBEAT.toNanos();
            while (waiting.isEmpty() && watched.isEmpty() && !ended && left > 0) {
                left = more.awaitNanos(left);
            }
            var taken = new Taken(List.copyOf(waiting), List.copyOf(watched.values()));
            waiting.clear();
            watched.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }
}
