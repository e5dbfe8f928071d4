package dev.mostrador.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PlatformTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Ids ids;

    @Autowired
    private Signals signals;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Blobs.CHUNK - 1, Blobs.CHUNK, Blobs.CHUNK + 1, 3 * Blobs.CHUNK + 7})
    void aBlobComesBackAsItWent(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        counter.openShop().run(() -> {
            var blob = blobs.store(new ByteArrayInputStream(content));
            var back = new ByteArrayOutputStream();
            try {
                blobs.writeTo(blob.id(), back);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(back.toByteArray()).isEqualTo(content);
            assertThat(blobs.size(blob.id())).isEqualTo(size);
        });
    }

    @Test
    void tooLargeABlobLeavesNothing() {
        counter.openShop().run(() -> {
            assertThatThrownBy(() -> blobs.store(new ByteArrayInputStream(new byte[Blobs.CHUNK * 2]), Blobs.CHUNK))
                    .isInstanceOf(Blobs.TooLarge.class);
            assertThat(db.sql("select count(*) from blob").query(Integer.class).single())
                    .isZero();
        });
    }

    @Test
    void withoutAnAccountNothingIsVisibleAndNothingCanBeWritten() {
        var shop = counter.openShop();
        shop.run(() -> blobs.store(new ByteArrayInputStream(new byte[] {1})));

        assertThat(db.sql("select count(*) from blob").query(Integer.class).single())
                .isZero();
        assertThatThrownBy(() -> counter.openShop()
                        .run(() -> db.sql("""
                        insert into blob (account_id, id, size, sha256, created_at) values (:other, :id, 0, '', now())
                        """)
                                .param("other", shop.account())
                                .param("id", UUID.randomUUID())
                                .update()))
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"blob\"");
    }

    @Test
    void aConnectionThatRolledBackStillBelongsToItsAccount() {
        var shop = counter.openShop();
        shop.run(() -> {
            blobs.store(new ByteArrayInputStream(new byte[] {1}));
            for (var i = 0; i < 30; i++) { // more than the pool holds
                assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                            throw new IllegalStateException("undone");
                        }))
                        .hasMessage("undone");
                assertThat(db.sql("select count(*) from blob")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void idsSortInTheOrderTheyWereMade() {
        var made = Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(made.getFirst()).version()).isEqualTo(7);
    }

    @Test
    void idsOfAnotherMomentSortIntoIt() {
        var past = Moment.at(Instant.parse("2026-01-01T00:00:00Z"), () -> List.of(ids.next(), ids.next()));
        var later = Moment.at(Instant.parse("2026-01-01T00:00:01Z"), ids::next);

        assertThat(Stream.concat(past.stream(), Stream.of(later, ids.next())).map(UUID::toString))
                .isSorted();
    }

    @Test
    void aSignalArrivesAfterTheCommitAndNeverWithoutOne() throws InterruptedException {
        var heard = new LinkedBlockingQueue<Signal>();
        signals.subscribe(heard::add);
        var undone = new Signal(1, "test", "undone");
        var done = new Signal(1, "test", UUID.randomUUID().toString());
        transaction.executeWithoutResult(status -> {
            signals.send(undone);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> signals.send(done));

        Signal signal;
        do {
            signal = heard.poll(5, TimeUnit.SECONDS);
            assertThat(signal).isNotNull().isNotEqualTo(undone);
        } while (!done.equals(signal));
    }

    @Test
    void manySignalsTravelInFewNotifications() {
        var many = Stream.iterate(0, i -> i + 1)
                .limit(3_000)
                .map(i -> new Signal(1, "conversation", Integer.toString(i % 1_500)))
                .toList();
        var payloads = Signals.lines(many);

        assertThat(payloads)
                .hasSizeLessThan(5)
                .allSatisfy(payload -> assertThat(payload.length()).isLessThan(8_000));
        assertThat(payloads.stream().flatMap(String::lines).map(Signal::fromLine))
                .containsExactlyElementsOf(many.subList(0, 1_500));
    }
}
