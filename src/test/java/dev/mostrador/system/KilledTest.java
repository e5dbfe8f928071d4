package dev.mostrador.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.identity.TokensAtRest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of the work, of the application and of its database: whatever it had said yes to is there
/// once, and every reply reaches the customer under one Message-ID.
@Timeout(180)
class KilledTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path place;

    private interface Kill {
        void now() throws Exception;
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereOnceAndEveryReplyIsSentUnderOneId() throws Exception {
        try (var postbox = new Postbox();
                var installation = new Installation(place)) {
            var first = installation.start();
            var traffic = new Traffic(openShop(installation, postbox));
            work(traffic, first, postbox, installation::killApplication);
            var second = installation.start();
            traffic.sendAgain(second);
            work(traffic, second, postbox, installation::killApplicationAndPostgres);
            traffic.sendAgain(installation.start());

            assertThat(traffic.mails).doesNotContainValue("");
            assertThat(traffic.replies).doesNotContainValue("");
            try (var database = connect(installation)) {
                everyMailIsThereOnce(traffic, database);
                everyReplyIsSent(traffic, database, postbox);
            }
        }
    }

    /// Until the kill, which comes while the mail server has mails that the application does not yet know to be sent.
    private static void work(Traffic traffic, String address, Postbox postbox, Kill kill) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                traffic.begin(address, threads, 60, 20);
                postbox.hold(2);
                kill.now();
            } finally {
                traffic.end();
                postbox.release();
            }
        }
    }

    private static void everyMailIsThereOnce(Traffic traffic, Connection database) throws SQLException {
        var found = ask(
                database,
                "select external_id, string_agg(id::text, ' ') from message"
                        + " where direction = 'inbound' group by external_id");
        assertThat(found).isEqualTo(traffic.mails);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ask(
                                database,
                                "select id::text, state from raw_mail where state not in ('stored', 'duplicate')"))
                        .isEmpty());
    }

    private static void everyReplyIsSent(Traffic traffic, Connection database, Postbox postbox) throws SQLException {
        var found = ask(
                database,
                "select substring(body from 'respuesta-[0-9]+-[0-9]+-fin') as name, string_agg(id::text, ' ')"
                        + " from message where direction = 'outbound' group by name");
        assertThat(found).isEqualTo(traffic.replies);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ask(
                                        database,
                                        "select delivery, min(delivery_error) from message where direction = 'outbound' group by delivery"))
                        .containsOnlyKeys("sent"));
        var ids = postbox.letters().stream()
                .collect(groupingBy(Postbox.Letter::name, mapping(Postbox.Letter::messageId, toSet())));
        assertThat(ids.keySet()).isEqualTo(traffic.replies.keySet());
        assertThat(ids).allSatisfy((name, one) -> assertThat(one).as(name).hasSize(1));
        assertThat(postbox.letters()).as("some come twice: their yes was lost").hasSizeGreaterThan(ids.size());
    }

    private static String openShop(Installation installation, Postbox postbox) throws SQLException {
        try (var database = installation.database().connect()) {
            ask(database, """
                    insert into account (name, country, time_zone, created_at)
                    values ('Telepuppy', 'ES', 'Europe/Madrid', now()) returning name, country""");
            enter(database);
            ask(database, """
                    insert into mailbox (account_id, id, address, name, smtp_host, smtp_port, smtp_security, created_at)
                    values (1, '%s', 'hola@telepuppy.example', 'Telepuppy', '127.0.0.1', %d, 'none', now())
                    returning address, name""".formatted(UUID.randomUUID(), postbox.port()));
            return new TokensAtRest(database).create(1, "stream", Instant.now());
        }
    }

    private static Connection connect(Installation installation) throws SQLException {
        var database = installation.database().connect();
        enter(database);
        return database;
    }

    private static void enter(Connection database) throws SQLException {
        ask(database, "select set_config('app.account', '1', false), ''");
    }

    private static Map<String, String> ask(Connection database, String question) throws SQLException {
        try (var sql = database.createStatement();
                var rows = sql.executeQuery(question)) {
            var found = new HashMap<String, String>();
            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
            return found;
        }
    }
}
