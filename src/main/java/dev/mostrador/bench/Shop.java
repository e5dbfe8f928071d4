package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DatabaseAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The shop that is measured: four agents, one of them signed in, a mailbox, an API token, years of conversations.
final class Shop {
    static final int ACCOUNT = 1;
    static final String SESSION = "bench-session-0123456789abcdef0123456789abcdef";
    static final String TOKEN = "mst_bench-token-0123456789abcdef0123456789abcdef";

    private Shop() {}

    static void open(DatabaseAddress address, int conversations, IntConsumer progress) throws SQLException {
        try (var connection = address.connect()) {
            var db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            db.update("""
                    insert into account (name, country, time_zone, created_at)
                    values ('Telepuppy', 'ES', 'Europe/Madrid', now())""");
            db.execute("select set_config('app.account', '" + ACCOUNT + "', false)");
            people(db);
            db.update("""
                    insert into mailbox (account_id, id, address, name, created_at)
                    values (?, ?, ?, 'Telepuppy', now())""", ACCOUNT, UUID.randomUUID(), Filling.MAILBOX);
            new Filling(db).fill(ACCOUNT, conversations, progress);
        }
    }

    private static void people(JdbcTemplate db) {
        for (var n = 0; n < 4; n++) {
            db.update("""
                    insert into agent (account_id, id, name, email, role, created_at)
                    values (?, ?, ?, ?, 'administrator', now())""", ACCOUNT, Filling.agent(n), "Agente " + n, "agente" + n + "@telepuppy.example");
        }
        db.update("""
                insert into session (token_hash, id, account_id, agent_id, created_at, last_seen_at, expires_at, address,
                  device) values (?, ?, ?, ?, now(), now(), now() + interval '1 day', '127.0.0.1', 'bench')""", sha256(SESSION), UUID.randomUUID(), ACCOUNT, Filling.agent(0));
        db.update("""
                insert into api_token (account_id, id, name, prefix, token_hash, created_at)
                values (?, ?, 'bench', 'bench', ?, now())""", ACCOUNT, UUID.randomUUID(), sha256(TOKEN));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
