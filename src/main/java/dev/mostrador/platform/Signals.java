package dev.mostrador.platform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells every node what changed, after the commit that changed it. One sender a node gathers signals into few
/// NOTIFYs on its own connection, so that no writer waits for PostgreSQL's notification lock. Ephemeral by design:
/// a missed signal costs a reload, never data.
@Component
public class Signals implements SmartLifecycle {
    static final String CHANNEL = "mostrador";
    private static final int PAYLOAD_LIMIT = 7_900; // bytes; PostgreSQL's own is 8,000
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private final JdbcClient db;
    private final SignalListener listener;
    private final LinkedBlockingQueue<Signal> outgoing = new LinkedBlockingQueue<>();
    private final List<Consumer<Signal>> subscribers = new CopyOnWriteArrayList<>();
    private final List<Remembered<?>> remembered = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Signals(JdbcClient db, SignalListener listener) {
        this.db = db;
        this.listener = listener;
    }

    /// Sends once the current transaction has committed, or now when there is none.
    public void send(Signal signal) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remembered.forEach(each -> each.changed(signal));
            outgoing.add(signal);
            return;
        }
        remembered.forEach(each -> each.changing(signal));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outgoing.add(signal);
            }
        });
    }

    /// Subscribers are called on the listener's thread and must not block.
    public void subscribe(Consumer<Signal> subscriber) {
        subscribers.add(subscriber);
    }

    /// Tells it of every change, those of this node at once.
    void remind(Remembered<?> each) {
        remembered.add(each);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("signal-sender").start(this::sendWhileRunning);
        Thread.ofVirtual().name("signal-listener").start(() -> listener.listen(this::isRunning, this::deliver));
    }

    @Override
    public void stop() {
        running = false;
        outgoing.add(Signal.EVERYTHING); // wakes the sender
        listener.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void deliver(Signal signal) {
        remembered.forEach(each -> each.changed(signal));
        for (var subscriber : subscribers) {
            subscriber.accept(signal);
        }
    }

    private void sendWhileRunning() {
        while (running) {
            try {
                var batch = new ArrayList<Signal>();
                batch.add(outgoing.take());
                outgoing.drainTo(batch);
                if (running) {
                    lines(batch).forEach(this::send);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) { // the loop must not die: signals may be lost, never the sender
                LOG.warn("A signal was not sent: {}", failure.getMessage());
            }
        }
    }

    private void send(String payload) {
        db.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", payload)
                .query((row, n) -> 1)
                .list();
    }

    // The same signal many times in one batch is one signal.
    static List<String> lines(List<Signal> batch) {
        var payloads = new ArrayList<String>();
        var payload = new StringBuilder();
        for (var signal : new LinkedHashSet<>(batch)) {
            var line = signal.toLine();
            if (payload.length() + line.length() + 1 > PAYLOAD_LIMIT) {
                payloads.add(payload.toString());
                payload.setLength(0);
            }
            payload.append(payload.isEmpty() ? "" : "\n").append(line);
        }
        payloads.add(payload.toString());
        return payloads;
    }
}
