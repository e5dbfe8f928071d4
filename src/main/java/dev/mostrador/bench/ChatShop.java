package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DatabaseAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The shop that is measured, with a chat in its page and browsers that have been there before.
final class ChatShop {
    static final String KEY = "benchbenchbenchbenchbe";

    private static final String LOOKS = """
            {"colour":"#0b6b5d","theme":"auto","side":"right","register":"USTED","languages":["es"],"origins":[],\
            "files":true,"ask":"NEVER","mailAfter":0,"welcome":"","welcomeEnglish":""}""";

    private ChatShop() {}

    static String token(int visitor) {
        return "bench-visitor-" + visitor;
    }

    static void open(DatabaseAddress address, int visitors) throws SQLException {
        Shop.open(address, 1_000, _ -> {});
        try (var connection = address.connect()) {
            var db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            db.execute("select set_config('app.account', '" + Shop.ACCOUNT + "', false)");
            var widget = UUID.randomUUID();
            db.update("""
                    insert into chat_widget (account_id, id, name, secret, settings, created_at)
                    values (?, ?, 'bench', '\\x00', cast(? as jsonb), now())""", Shop.ACCOUNT, widget, LOOKS);
            db.update("""
                    insert into public_door (key, account_id, kind, target_id, created_at)
                    values (?, ?, 'chat', ?, now())""", KEY, Shop.ACCOUNT, widget);
            for (var n = 0; n < visitors; n++) {
                db.update("""
                        insert into chat_visitor (account_id, id, widget_id, token_hash, created_at, last_seen_at)
                        values (?, ?, ?, ?, now(), now())""", Shop.ACCOUNT, UUID.randomUUID(), widget, sha256(token(n)));
            }
        }
    }

    /// The number of each visitor's conversation, in their order.
    static List<Long> conversations(DatabaseAddress address, int visitors) throws SQLException {
        try (var connection = address.connect()) {
            var db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            db.execute("select set_config('app.account', '" + Shop.ACCOUNT + "', false)");
            return java.util.stream.IntStream.range(0, visitors)
                    .mapToObj(n -> db.queryForObject("""
                            select c.number from chat_visitor v
                            join conversation c on c.account_id = v.account_id and c.id = v.conversation_id
                            where v.token_hash = ?""", Long.class, (Object) sha256(token(n))))
                    .toList();
        }
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
