package dev.mostrador.desk.live;

import dev.mostrador.identity.AgentDisabled;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings signals to the open screens of their account. A screen costs one sleeping virtual thread and no database
/// connection; what a slow one has not taken yet is gathered, never queued without end.
@Component
public class Live implements SmartLifecycle {
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Live(Signals signals) {
        signals.subscribe(this::bring);
    }

    void add(LiveStream stream) {
        streams.add(stream);
        Thread.ofVirtual().name("live").start(() -> {
            try {
                stream.run();
            } finally {
                streams.remove(stream);
            }
        });
    }

    /// Who is where, to the open screens of the account.
    void show(int account, List<Watched> watched) {
        streams.stream().filter(stream -> stream.account() == account).forEach(stream -> stream.show(watched));
    }

    // Called on the listener's thread: must not wait.
    private void bring(Signal signal) {
        if (signal.kind().equals(Presences.SIGNAL)) {
            return; // told in words, and only when something changed
        }
        for (var stream : streams) {
            if (signal.equals(Signal.EVERYTHING)) {
                stream.add("everything");
            } else if (signal.account() == stream.account()) {
                stream.add(signal.kind() + " " + signal.subject());
            }
        }
    }

    @EventListener
    void on(AgentDisabled disabled) {
        streams.stream()
                .filter(stream -> stream.agent().equals(disabled.agentId()))
                .forEach(LiveStream::end);
    }

    @Override
    public void start() {
        running = true;
    }

    /// Before the web server waits for its open requests: these would never end by themselves.
    @Override
    public void stop() {
        running = false;
        streams.forEach(LiveStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
