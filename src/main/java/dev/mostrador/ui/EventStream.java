package dev.mostrador.ui;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// A page that is told what happens: one sleeping virtual thread, no database connection, no thread of the server. What
/// happens while it is being written to is gathered; of too much only "everything" is left.
public final class EventStream {
    /// More happened than could be kept.
    public static final String EVERYTHING = "everything";

    private static final int MOST = 100;
    private static final MediaType UTF_8_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final long LASTS = Duration.ofMinutes(15).toNanos();

    private final SseEmitter emitter;
    private final Telling telling;
    private final Duration rest;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private boolean ended;

    /// Turns what has happened into what the page is told. Called on the stream's own thread: it may ask the database.
    public interface Telling {
        List<SseEventBuilder> about(List<String> news);
    }

    /// @param rest after each time, so that a busy hour does not write to everybody without a pause
    public EventStream(SseEmitter emitter, Duration rest, Telling telling) {
        this.emitter = emitter;
        this.rest = rest;
        this.telling = telling;
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
    }

    /// Never waits.
    public void add(String news) {
        lock.lock();
        try {
            if (waiting.size() >= MOST) {
                waiting.clear();
                waiting.add(EVERYTHING);
            } else {
                waiting.add(news);
            }
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    public void end() {
        lock.lock();
        try {
            ended = true;
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Writes until the page is gone. After a while the browser is asked to come again, so that whoever may no longer
    /// look stops looking.
    public void run() {
        var until = System.nanoTime() + LASTS;
        try {
            emitter.send(SseEmitter.event().reconnectTime(1000).comment("here"));
            while (!isEnded() && System.nanoTime() < until) {
                write(take());
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException stopped) {
            emitter.complete();
        }
    }

    private void write(List<String> news) throws IOException, InterruptedException {
        if (news.isEmpty()) {
            emitter.send(SseEmitter.event().comment("still here"));
            return;
        }
        send(telling.about(news));
        if (rest.isPositive()) {
            Thread.sleep(rest);
        }
    }

    // In one piece: the emitter itself would write, and flush, each event in three.
    private void send(List<SseEventBuilder> events) throws IOException {
        var text = events.stream()
                .flatMap(event -> event.build().stream())
                .map(part -> part.getData().toString())
                .collect(joining());
        if (!text.isEmpty()) {
            emitter.send(Set.of(new DataWithMediaType(text, UTF_8_TEXT)));
        }
    }

    private List<String> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = HEARTBEAT.toNanos();
            while (waiting.isEmpty() && !ended && left > 0) {
                left = more.awaitNanos(left);
            }
            var taken = List.copyOf(waiting);
            waiting.clear();
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
