package dev.mostrador.desk.live;

import dev.mostrador.ui.EventStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open screen of an agent.
final class LiveStream {
    // A person sees no difference, a busy hour does.
    private static final Duration REST = Duration.ofMillis(50);

    private final int account;
    private final UUID agent;
    private final EventStream stream;

    LiveStream(int account, UUID agent, SseEmitter emitter) {
        this.account = account;
        this.agent = agent;
        this.stream = new EventStream(
                emitter,
                REST,
                signals -> List.of(SseEmitter.event().name("signals").data(String.join("\n", signals))));
    }

    int account() {
        return account;
    }

    UUID agent() {
        return agent;
    }

    void add(String signal) {
        stream.add(signal);
    }

    void end() {
        stream.end();
    }

    void run() {
        stream.run();
    }
}
