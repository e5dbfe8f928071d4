package dev.mostrador.desk.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.Typing;
import dev.mostrador.identity.AgentDisabled;
import dev.mostrador.identity.Attendance;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings signals to the open screens of their account. A screen costs one sleeping virtual thread and no database
/// connection; what a slow one has not taken yet is gathered, never queued without end.
@Component
public class Live implements SmartLifecycle {
    // What only the visitors of the web page need to hear.
    private static final Set<String> NOT_OURS =
            Set.of(Presences.SIGNAL, Lines.SIGNAL, Typing.ANSWERING, Attendance.SIGNAL);

    private static final Set<String> ON_STAFF = Set.of(Attendance.SIGNAL, "conversation", Signal.EVERYTHING.kind());

    private static final long BEAT = 20_000; // milliseconds, as Attendance expects

    private final Set<OpenDesk> streams = ConcurrentHashMap.newKeySet();
    private final Attendance attendance;
    private volatile boolean running;

    Live(Signals signals, Attendance attendance) {
        this.attendance = attendance;
        signals.subscribe(this::bring);
    }

    void add(OpenDesk stream) {
        streams.add(stream);
        Thread.ofVirtual().name("live").start(() -> {
            try {
                if (!stream.isOnStaff())
                    AccountScope.run(stream.account(), () -> attendance.present(Set.of(stream.agent())));
                stream.run();
            } finally {
                streams.remove(stream);
            }
        });
    }

    /// Who is where, to the open screens of the account.
    void show(int account, List<Watched> watched) {
        streams.stream()
                .filter(stream -> stream.account() == account && !stream.isOnStaff())
                .forEach(stream -> stream.show(watched));
    }

    /// Whoever has a desk open is there; that the last one was closed shows by nobody saying so any more.
    @Scheduled(fixedRate = BEAT)
    void beat() {
        streams.stream()
                .filter(stream -> !stream.isOnStaff())
                .collect(groupingBy(OpenDesk::account, mapping(OpenDesk::agent, toSet())))
                .forEach((account, agents) -> AccountScope.run(account, () -> attendance.present(agents)));
    }

    // Called on the listener's thread: must not wait.
    private void bring(Signal signal) {
        for (var stream : streams) {
            if (!isFor(stream, signal)) continue;
            if (signal.equals(Signal.EVERYTHING)) {
                stream.add("everything");
            } else if (signal.account() == stream.account()) {
                stream.add(signal.kind() + " " + signal.subject());
            }
        }
    }

    private static boolean isFor(OpenDesk stream, Signal signal) {
        return stream.isOnStaff() ? ON_STAFF.contains(signal.kind()) : !NOT_OURS.contains(signal.kind());
    }

    @EventListener
    void on(AgentDisabled disabled) {
        streams.stream()
                .filter(stream -> stream.agent().equals(disabled.agentId()))
                .forEach(OpenDesk::end);
    }

    @Override
    public void start() {
        running = true;
    }

    /// Before the web server waits for its open requests: these would never end by themselves.
    @Override
    public void stop() {
        running = false;
        streams.forEach(OpenDesk::end);
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
