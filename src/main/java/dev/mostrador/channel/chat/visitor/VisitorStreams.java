package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.chat.Availability;
import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.Typing;
import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.identity.Attendance;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.ui.EventStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The open widgets of this node, and who of them a signal is for.
@Component
class VisitorStreams implements SmartLifecycle {
    private static final int MOST = 12; // tabs of one visitor

    private final Map<UUID, Set<EventStream>> byVisitor = new ConcurrentHashMap<>();
    private final Map<Integer, Set<EventStream>> byAccount = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> told = new ConcurrentHashMap<>();
    private final Availability availability;
    private volatile boolean running;

    VisitorStreams(Signals signals, Availability availability) {
        this.availability = availability;
        signals.subscribe(this::bring);
    }

    void open(VisitorStream its, EventStream stream) {
        var all = byVisitor.computeIfAbsent(its.visitor(), _ -> ConcurrentHashMap.newKeySet());
        if (all.size() >= MOST) all.stream().findAny().ifPresent(EventStream::end); // its tab will come again
        all.add(stream);
        byAccount
                .computeIfAbsent(its.account(), _ -> ConcurrentHashMap.newKeySet())
                .add(stream);
        // What was said between the browser's question and this moment was signalled to nobody.
        stream.add(EventStream.EVERYTHING);
        Thread.ofVirtual().name("visitor").start(() -> {
            try {
                stream.run();
            } finally {
                leave(byVisitor, its.visitor(), stream);
                leave(byAccount, its.account(), stream);
            }
        });
    }

    private static <K> void leave(Map<K, Set<EventStream>> all, K key, EventStream stream) {
        all.computeIfPresent(key, (_, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    // Called on the listener's thread: must not wait.
    private void bring(Signal signal) {
        switch (signal.kind()) {
            case Lines.SIGNAL -> {
                var what = signal.subject().substring(37);
                var streams = byVisitor.getOrDefault(visitor(signal), Set.of());
                streams.forEach(what.equals("end") ? EventStream::end : stream -> stream.add(what));
            }
            case Typing.ANSWERING ->
                byVisitor
                        .getOrDefault(visitor(signal), Set.of())
                        .forEach(stream ->
                                stream.add("typing " + signal.subject().substring(37)));
            case Inboxes.SIGNAL ->
                byAccount.getOrDefault(signal.account(), Set.of()).forEach(stream -> stream.add("presence"));
            case Attendance.SIGNAL, Widgets.SIGNAL -> look(signal.account());
            default -> {
                if (signal.equals(Signal.EVERYTHING)) {
                    byVisitor
                            .values()
                            .forEach(streams -> streams.forEach(stream -> stream.add(EventStream.EVERYTHING)));
                }
            }
        }
    }

    private static UUID visitor(Signal signal) {
        return UUID.fromString(signal.subject().substring(0, 36));
    }

    private void look(int account) {
        if (byAccount.containsKey(account)) {
            Thread.ofVirtual()
                    .start(() -> AccountScope.run(account, () -> {
                        availability.forget();
                        tellPresence(account);
                    }));
        } else {
            AccountScope.run(account, availability::forget);
        }
    }

    // An agent's chats come and go without a signal of their own.
    @Scheduled(fixedDelay = 5_000)
    void look() {
        byAccount.keySet().forEach(account -> AccountScope.run(account, () -> tellPresence(account)));
    }

    private void tellPresence(int account) {
        var online = availability.isOnline();
        if (!Boolean.valueOf(online).equals(told.put(account, online))) {
            byAccount.getOrDefault(account, Set.of()).forEach(stream -> stream.add("presence"));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Before the web server waits for its open requests: these would never end by themselves.
    @Override
    public void stop() {
        running = false;
        byVisitor.values().forEach(streams -> streams.forEach(EventStream::end));
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
