package dev.mostrador.desk.live;

import dev.mostrador.platform.Json;
import dev.mostrador.ui.EventStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// One open screen of an agent: what has changed, and who is where.
final class OpenDesk implements EventStream.Telling {
    private static final String WATCHED = "watched";
    // A person sees no difference, a busy hour does.
    private static final Duration REST = Duration.ofMillis(50);

    private final int account;
    private final UUID agent;
    private final boolean onStaff;
    private final EventStream stream;
    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();

    /// @param onStaff it is not a desk: who looks at who is here hears of that, and is not there for chats
    OpenDesk(int account, UUID agent, boolean onStaff, SseEmitter emitter) {
        this.account = account;
        this.agent = agent;
        this.onStaff = onStaff;
        this.stream = new EventStream(emitter, REST, this);
    }

    int account() {
        return account;
    }

    UUID agent() {
        return agent;
    }

    boolean isOnStaff() {
        return onStaff;
    }

    void add(String signal) {
        stream.add(signal);
    }

    /// Only the newest of each conversation is told.
    void show(List<Watched> changed) {
        changed.forEach(each -> watched.put(each.number(), each));
        if (!changed.isEmpty()) stream.add(WATCHED);
    }

    void run() {
        stream.run();
    }

    void end() {
        stream.end();
    }

    @Override
    public List<SseEventBuilder> about(List<String> news) {
        var events = new ArrayList<SseEventBuilder>();
        var signals = news.stream().filter(each -> !each.equals(WATCHED)).toList();
        if (!signals.isEmpty()) {
            events.add(SseEmitter.event().name("signals").data(String.join("\n", signals)));
        }
        var changed = taken();
        if (!changed.isEmpty()) {
            events.add(SseEmitter.event().name("presence").data(Json.write(changed)));
        }
        return events;
    }

    private List<Watched> taken() {
        var taken = new ArrayList<Watched>();
        for (var number : List.copyOf(watched.keySet())) {
            var each = watched.remove(number);
            if (each != null) taken.add(each);
        }
        return taken;
    }
}
