package dev.mostrador.desk;

import dev.mostrador.platform.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open stream: what it has to hear, and the thread that tells it.
final class LiveScreen {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int MOST = 200; // different changes; beyond that the screen reloads everything

    private final int account;
    private final Consumer<LiveScreen> gone;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final Set<Signal> untold = new LinkedHashSet<>();
    private boolean closed;

    LiveScreen(int account, Consumer<LiveScreen> gone) {
        this.account = account;
        this.gone = gone;
        emitter.onCompletion(this::close);
        emitter.onError(_ -> close());
    }

    int account() {
        return account;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void start() {
        Thread.ofVirtual().name("live-screen").start(this::talk);
    }

    synchronized void tell(Signal signal) {
        if (untold.size() >= MOST) {
            untold.clear();
            untold.add(Signal.EVERYTHING);
        }
        untold.add(signal);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void talk() {
        try {
            emitter.send(SseEmitter.event().name("ready").data(""));
            while (true) {
                var news = await();
                if (news == null) {
                    break;
                }
                send(news);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException left) {
            emitter.completeWithError(left);
        } catch (InterruptedException stopped) {
            emitter.complete();
        } finally {
            gone.accept(this);
        }
    }

    /// Empty when it is only time for a heartbeat; null when it is over.
    private synchronized @org.jspecify.annotations.Nullable List<Signal> await() throws InterruptedException {
        if (untold.isEmpty() && !closed) {
            wait(HEARTBEAT.toMillis());
        }
        if (closed) {
            return null;
        }
        var news = new ArrayList<>(untold);
        untold.clear();
        return news;
    }

    private void send(List<Signal> news) throws IOException {
        if (news.isEmpty()) {
            emitter.send(SseEmitter.event().comment(""));
        }
        for (var signal : news) {
            emitter.send(SseEmitter.event().name(signal.kind()).data(signal.subject()));
        }
    }
}
