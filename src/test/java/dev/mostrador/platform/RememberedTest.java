package dev.mostrador.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class RememberedTest {
    private static final int ACCOUNT = 4711;

    @Autowired
    private Signals signals;

    @Autowired
    private TransactionTemplate transaction;

    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger written = new AtomicInteger(1); // by a transaction that has not ended
    private final AtomicInteger reads = new AtomicInteger();
    private Remembered<Integer> remembered;

    @BeforeEach
    void remember() {
        remembered = new Remembered<>(signals, Set.of("remembered-test"), () -> {
            reads.incrementAndGet();
            return TransactionSynchronizationManager.isActualTransactionActive() ? written.get() : stored.get();
        });
    }

    @Test
    void itIsReadOnceUntilASignalSaysThatItChanged() {
        assertThat(seen()).isEqualTo(1);
        stored.set(2);
        signals.send(new Signal(ACCOUNT, "something-else", ""));
        signals.send(new Signal(ACCOUNT + 1, "remembered-test", ""));
        assertThat(seen()).isEqualTo(1);
        assertThat(reads).hasValue(1);

        signals.send(new Signal(ACCOUNT, "remembered-test", ""));

        assertThat(seen()).isEqualTo(2);
    }

    @Test
    void aTransactionSeesWhatItWroteAndOthersOnlyAfterTheCommit() {
        seen();
        transaction.executeWithoutResult(_ -> {
            written.set(2);
            signals.send(new Signal(ACCOUNT, "remembered-test", ""));
            assertThat(seen()).isEqualTo(2);
            assertThat(elsewhere()).isEqualTo(1); // also when a signal of another node comes in between
            stored.set(2);
        });
        assertThat(seen()).isEqualTo(2);
        assertThat(elsewhere()).isEqualTo(2);
    }

    @Test
    void whatATransactionReadAndTookBackIsForgotten() {
        seen();
        transaction.executeWithoutResult(status -> {
            written.set(2);
            signals.send(new Signal(ACCOUNT, "remembered-test", ""));
            assertThat(seen()).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void whatWasBeingReadWhileItChangedIsNotKept() {
        var slow = new Remembered<>(signals, Set.of("remembered-test"), () -> {
            var old = stored.getAndSet(2);
            signals.send(new Signal(ACCOUNT, "remembered-test", "")); // somebody else, meanwhile
            return old;
        });
        assertThat(AccountScope.get(ACCOUNT, slow::get)).isEqualTo(1);
        assertThat(AccountScope.get(ACCOUNT, slow::get)).isEqualTo(2);
    }

    private int seen() {
        return AccountScope.get(ACCOUNT, remembered::get);
    }

    private int elsewhere() {
        var answer = new AtomicInteger();
        try {
            Thread.ofVirtual().start(() -> answer.set(seen())).join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return answer.get();
    }
}
