package dev.mostrador.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.Mostrador;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.Counter.Shop;
import dev.mostrador.platform.Moment;
import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.TestDatabase;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.NewCommitment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Two applications on one database with many shops: alarms and commitments of one moment, half of them in one shop, go
/// off once each. How late is what `./mostrador bench --only promises` measures.
@Timeout(240)
class TwoNodesTest {
    private static final int SHOPS = 60;
    private static final int TOGETHER = 60;
    private static final Duration READY = Duration.ofSeconds(5); // most of them are written before it

    @Test
    void sixtyOfOneMomentGoOffOnceEach() throws Exception {
        var database = TestDatabase.migrated();
        try (var one = node(database);
                var two = node(database);
                var listener = database.connect()) {
            assertThat(two.isRunning()).isTrue();
            hear(listener);
            var shops = IntStream.range(0, SHOPS)
                    .mapToObj(_ -> one.getBean(Counter.class).openShop())
                    .toList();
            goOff(one, shops, listener);
        } finally {
            TestDatabase.drop(database);
        }
    }

    private static void goOff(ConfigurableApplicationContext node, List<Shop> shops, Connection listener)
            throws SQLException {
        var moment = Instant.now().plus(READY).truncatedTo(ChronoUnit.SECONDS);
        var due = new ArrayList<UUID>();
        for (var i = 0; i < TOGETHER; i++) {
            var shop = i % 2 == 0 ? shops.getFirst() : shops.get(i * SHOPS / TOGETHER);
            due.add(i % 3 == 0 ? commitment(node, shop, moment) : alarm(node, shop, moment));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> heard(listener).keySet().containsAll(due));
        assertThat(heard(listener)).allSatisfy((_, at) -> {
            assertThat(at).as("once").hasSize(1);
            assertThat(at.getFirst()).isAfter(moment);
        });
    }

    /// Half of its day is gone at that moment.
    private static UUID alarm(ConfigurableApplicationContext node, Shop shop, Instant moment) {
        return shop.get(() -> Moment.at(moment.minus(Duration.ofHours(12)), () -> written(node, shop)));
    }

    private static UUID commitment(ConfigurableApplicationContext node, Shop shop, Instant moment) {
        return shop.get(() -> {
            var it = written(node, shop);
            var key = it.toString();
            node.getBean(Commitments.class)
                    .make(new NewCommitment(
                            it, null, "email", shop.nuria(), shop.nuria(), "Le digo algo", moment, false, "", "", key));
            return it;
        });
    }

    private static UUID written(ConfigurableApplicationContext node, Shop shop) {
        var it = node.getBean(Conversations.class)
                .receive(shop.mail(UUID.randomUUID() + "@example.com", "Pienso", "¿Cuándo llega?"))
                .conversation();
        node.getBean(Assigning.class).assign(it, shop.nuria(), shop.nuria());
        return it;
    }

    private static ConfigurableApplicationContext node(DatabaseAddress database) {
        return new SpringApplicationBuilder(Mostrador.class)
                .run(
                        "--server.port=0",
                        "--mostrador.database.url=" + database.jdbcUrl(),
                        "--mostrador.database.user=" + database.user(),
                        "--mostrador.database.password=" + database.password(),
                        "--mostrador.data=" + TestDatabase.folder().root());
    }

    // Notices of the same are one line; each telling is heard here.
    private static void hear(Connection database) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute("""
                    create table heard (conversation uuid, at timestamptz);
                    create function hear() returns trigger language plpgsql as $$
                    begin
                      if new.kind in ('promise-soon', 'commitment-due') then
                        insert into heard values (new.conversation_id, clock_timestamp());
                      end if;
                      return null;
                    end $$;
                    create trigger hear after insert or update of at on notification
                      for each row execute function hear()""");
        }
    }

    private static Map<UUID, List<Instant>> heard(Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var rows = sql.executeQuery("select conversation, at from heard")) {
            var heard = new HashMap<UUID, List<Instant>>();
            while (rows.next()) {
                heard.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(rows.getTimestamp(2).toInstant());
            }
            return heard;
        }
    }
}
