package dev.mostrador.platform;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What an account has little of and every request asks for: its people, its tags, its counts. Each node reads it once
/// and forgets it when a [Signal] says that it changed. A transaction that changed it reads what it wrote.
public final class Remembered<T> {
    private final Set<String> kinds;
    private final Supplier<T> read;
    private final Map<Integer, T> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong(); // what was read before the last one is old

    /// @param kinds of signals that make it old
    /// @param read reads it for the account of the open scope
    public Remembered(Signals signals, Set<String> kinds, Supplier<T> read) {
        this.kinds = kinds;
        this.read = read;
        signals.remind(this);
    }

    /// Of the account of the open scope.
    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read.get();
        }
        var value = known.get(AccountScope.require());
        return value != null ? value : readAndKeep();
    }

    // Nobody may wait for the database while holding the map's lock: those who hold a connection wait for that lock.
    private T readAndKeep() {
        var seen = changes.get();
        var value = read.get();
        known.compute(AccountScope.require(), (_, _) -> changes.get() == seen ? value : null);
        return value;
    }

    /// A signal was sent from here, or came from another node.
    void changed(Signal signal) {
        if (signal.equals(Signal.EVERYTHING)) {
            changes.incrementAndGet();
            known.clear();
        } else if (kinds.contains(signal.kind())) {
            changes.incrementAndGet();
            known.remove(signal.account());
        }
    }

    /// The current transaction is changing it. Others go on with what was, until it ends.
    void changing(Signal signal) {
        if (!kinds.contains(signal.kind()) || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, signal);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Remembered.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Remembered.this, signal);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Remembered.this);
                changed(signal);
            }
        });
    }
}
