package dev.mostrador.channel.email;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class RawMailTable {
    private static final String COLUMNS = """
            id, mailbox_id, source, blob_id, state, reason, detail, attempts, from_address, subject, message_id,
            received_at""";

    private final JdbcClient db;

    RawMailTable(JdbcClient db) {
        this.db = db;
    }

    void insert(RawMail mail) {
        sql("""
                insert into raw_mail (account_id, id, mailbox_id, source, blob_id, state, reason, from_address, subject,
                  received_at)
                values (:account, :id, :mailbox, :source, :blob, :state, :reason, :from, :subject, :received)
                """)
                .param("id", mail.id())
                .param("mailbox", mail.mailbox())
                .param("source", mail.source())
                .param("blob", mail.blob())
                .param("state", mail.state().column())
                .param("reason", mail.reason())
                .param("from", mail.from())
                .param("subject", mail.subject())
                .param("received", Db.at(mail.receivedAt()))
                .update();
    }

    Optional<RawMail> find(UUID id) {
        return sql("select " + COLUMNS + " from raw_mail where account_id = :account and id = :id")
                .param("id", id)
                .query((row, n) -> mail(row))
                .optional();
    }

    Optional<RawMail> findBySource(UUID mailbox, String source) {
        return sql("select " + COLUMNS + """
                 from raw_mail where account_id = :account and mailbox_id = :mailbox and source = :source
                  and source <> ''
                """)
                .param("mailbox", mailbox)
                .param("source", source)
                .query((row, n) -> mail(row))
                .optional();
    }

    List<RawMail> waiting(Instant before, int limit) {
        return sql("select " + COLUMNS + """
                 from raw_mail where account_id = :account and state = 'received' and received_at <= :before
                order by received_at limit :limit
                """)
                .param("before", Db.at(before))
                .param("limit", limit)
                .query((row, n) -> mail(row))
                .list();
    }

    /// Newest first, those before `before` (null: from the newest).
    List<RawMail> page(RawMail.State state, @Nullable UUID before, int limit) {
        return sql("select " + COLUMNS + """
                 from raw_mail where account_id = :account and state = :state
                  and state in ('quarantined', 'ignored')
                  and (cast(:before as uuid) is null or (received_at, id) <
                    (select received_at, id from raw_mail where account_id = :account and id = cast(:before as uuid)))
                order by received_at desc, id desc limit :limit
                """)
                .param("state", state.column())
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> mail(row))
                .list();
    }

    /// Counts no further than 100.
    int count(RawMail.State state) {
        return sql("""
                select count(*) from (
                  select 1 from raw_mail where account_id = :account and state = :state
                  and state in ('quarantined', 'ignored') limit 100) as waiting
                """).param("state", state.column()).query(Integer.class).single();
    }

    /// How it ended. Whoever comes second, on another node or by the timer, changes nothing.
    void finish(
            UUID id,
            RawMail.State state,
            String reason,
            String from,
            String subject,
            @Nullable UUID message,
            String fingerprint) {
        sql("""
                update raw_mail set state = :state, reason = :reason, detail = '', from_address = :from,
                  subject = :subject, message_id = :message, fingerprint = :fingerprint
                where account_id = :account and id = :id and state = 'received'
                """)
                .param("id", id)
                .param("state", state.column())
                .param("reason", reason)
                .param("from", from)
                .param("subject", subject)
                .param("message", message, Types.OTHER)
                .param("fingerprint", fingerprint)
                .update();
    }

    void quarantine(UUID id, String reason, String detail, String fingerprint) {
        sql("""
                update raw_mail set state = 'quarantined', reason = :reason, detail = :detail, attempts = attempts + 1,
                  fingerprint = :fingerprint
                where account_id = :account and id = :id and state = 'received'
                """)
                .param("id", id)
                .param("reason", reason)
                .param("detail", detail)
                .param("fingerprint", fingerprint)
                .update();
    }

    /// For the list of what could not be read: what its header says, as far as it says anything.
    /// Forgets the mails that became these messages; answers the blobs that held them.
    List<UUID> deleteOf(List<UUID> messages) {
        return sql("delete from raw_mail where account_id = :account and message_id = any(:messages) returning blob_id")
                .param("messages", messages.toArray(UUID[]::new))
                .query((row, n) -> Db.uuid(row, "blob_id"))
                .list();
    }

    void label(UUID id, String from, String subject) {
        sql("update raw_mail set from_address = :from, subject = :subject where account_id = :account and id = :id")
                .param("id", id)
                .param("from", from)
                .param("subject", subject)
                .update();
    }

    /// Counted before the attempt: a mail that kills the process must not do so for ever. False when it does not wait
    /// any more.
    boolean countAttempt(UUID id) {
        return sql("""
                update raw_mail set attempts = attempts + 1
                where account_id = :account and id = :id and state = 'received'
                """).param("id", id).update() == 1;
    }

    /// False when it is not in that state any more.
    boolean change(UUID id, RawMail.State from, RawMail.State to) {
        return sql("""
                update raw_mail set state = :to where account_id = :account and id = :id and state = :from
                """)
                        .param("id", id)
                        .param("from", from.column())
                        .param("to", to.column())
                        .update()
                == 1;
    }

    /// Has such a mail had its effect already?
    boolean isKnown(String fingerprint) {
        return !sql("""
                select 1 from raw_mail where account_id = :account and fingerprint = :fingerprint
                  and fingerprint <> '' limit 1
                """)
                .param("fingerprint", fingerprint)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static RawMail mail(ResultSet row) throws SQLException {
        return new RawMail(
                Db.uuid(row, "id"),
                Db.uuid(row, "mailbox_id"),
                row.getString("source"),
                Db.uuid(row, "blob_id"),
                RawMail.State.of(row.getString("state")),
                row.getString("reason"),
                row.getString("detail"),
                row.getInt("attempts"),
                row.getString("from_address"),
                row.getString("subject"),
                Db.uuidOrNull(row, "message_id"),
                Db.instant(row, "received_at"));
    }
}
