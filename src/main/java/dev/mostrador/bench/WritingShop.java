package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DatabaseAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The shop that is measured, with its own words (how it speaks is in its protocol), and people who are each in a
/// conversation of twenty messages.
final class WritingShop {
    private static final int CONVERSATIONS = 20_000; // and a third as many customers
    private static final String VOCABULARY = """
            {"allowed":["IVA","MRW","TP"],"glossary":{"dorsal":"de la espalda","picking":"preparación"},\
            "dictionary":["Acana","Celeritas","Getafe"],"contacts":["telepuppy.example","900 123 456"]}""";

    private WritingShop() {}

    static String session(int agent) {
        return "bench-writing-" + agent + "-0123456789abcdef0123456789abcdef";
    }

    /// The number of the conversation that each one is in: open ones, with no more messages than were filled in.
    static long conversation(int agent) {
        return 1000 + 20L * (agent + 1);
    }

    static void open(DatabaseAddress address, int agents) throws SQLException {
        Shop.open(address, CONVERSATIONS, _ -> {});
        try (var connection = address.connect()) {
            var db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            db.execute("select set_config('app.account', '" + Shop.ACCOUNT + "', false)");
            db.update("insert into voice_vocabulary (account_id, vocabulary) values (?, ?)", Shop.ACCOUNT, VOCABULARY);
            for (var n = 0; n < agents; n++) {
                signIn(db, n);
                twiceAsLong(db, conversation(n));
            }
            db.execute("analyze");
        }
    }

    private static void signIn(JdbcTemplate db, int agent) {
        db.update("""
                insert into session (token_hash, id, account_id, agent_id, created_at, last_seen_at, expires_at, address,
                  device) values (?, ?, ?, ?, now(), now(), now() + interval '1 day', '127.0.0.1', 'bench')""", sha256(session(agent)), UUID.randomUUID(), Shop.ACCOUNT, Filling.agent(agent % 4));
    }

    // The last one is the customer's: there is something to answer.
    private static void twiceAsLong(JdbcTemplate db, long conversation) {
        db.update("""
                insert into message (account_id, id, conversation_id, direction, channel, external_id,
                  author_customer_id, from_name, from_address, recipients, subject, body, delivery, created_at)
                select m.account_id, uuidv7(m.created_at + interval '1 day' - now()), m.conversation_id,
                  case m.direction when 'inbound' then 'outbound' else 'inbound' end, m.channel,
                  'again.' || m.external_id,
                  case m.direction when 'outbound' then c.customer_id end, m.from_name, m.from_address, m.recipients,
                  m.subject, m.body || ' ¿Cuándo me llega el pedido? ¿Puedo cambiar la talla en la tienda?',
                  case m.direction when 'inbound' then 'sent' end, m.created_at + interval '1 day'
                from message m join conversation c on c.account_id = m.account_id and c.id = m.conversation_id
                where c.account_id = ? and c.number = ?""", Shop.ACCOUNT, conversation);
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
