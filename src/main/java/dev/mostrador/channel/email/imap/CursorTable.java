package dev.mostrador.channel.email.imap;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class CursorTable {
    private final JdbcClient db;

    CursorTable(JdbcClient db) {
        this.db = db;
    }

    /// True when this node may read the mailbox until then: one reader at a time, whatever the number of nodes.
    boolean lease(UUID mailbox, String node, Instant now, Instant until) {
        return sql(mailbox, """
                insert into mailbox_cursor (account_id, mailbox_id, polled_by, polled_until)
                values (:account, :mailbox, :node, :until)
                on conflict (account_id, mailbox_id) do update set polled_by = :node, polled_until = :until
                where mailbox_cursor.polled_by in (:node, '') or mailbox_cursor.polled_until is null
                  or mailbox_cursor.polled_until < :now
                """)
                        .param("node", node)
                        .param("now", Db.at(now))
                        .param("until", Db.at(until))
                        .update()
                == 1;
    }

    void release(UUID mailbox, String node) {
        sql(mailbox, """
                update mailbox_cursor set polled_by = '', polled_until = null
                where account_id = :account and mailbox_id = :mailbox and polled_by = :node
                """).param("node", node).update();
    }

    Cursor find(UUID mailbox) {
        return sql(mailbox, """
                select uid_validity, last_uid, last_mail_at, mails_seen, usual_gap, last_login_at, failing_since
                from mailbox_cursor where account_id = :account and mailbox_id = :mailbox
                """)
                .query((row, n) -> new Cursor(
                        row.getLong("uid_validity"),
                        row.getLong("last_uid"),
                        Db.instantOrNull(row, "last_mail_at"),
                        row.getLong("mails_seen"),
                        Duration.ofSeconds(row.getLong("usual_gap")),
                        Db.instantOrNull(row, "last_login_at"),
                        Db.instantOrNull(row, "failing_since")))
                .optional()
                .orElse(Cursor.START);
    }

    void update(UUID mailbox, Cursor cursor) {
        sql(mailbox, """
                update mailbox_cursor set uid_validity = :validity,
                  last_uid = case when uid_validity = :validity then greatest(last_uid, :uid) else :uid end, last_mail_at = :mailAt,
                  mails_seen = :seen, usual_gap = :gap
                where account_id = :account and mailbox_id = :mailbox
                """)
                .param("validity", cursor.uidValidity())
                .param("uid", cursor.lastUid())
                .param("mailAt", Db.atOrNull(cursor.lastMailAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("seen", cursor.mailsSeen())
                .param("gap", cursor.usualGap().toSeconds())
                .update();
    }

    void loggedIn(UUID mailbox, Instant now) {
        sql(mailbox, """
                update mailbox_cursor set last_login_at = :now, last_error = '', failing_since = null
                where account_id = :account and mailbox_id = :mailbox
                """).param("now", Db.at(now)).update();
    }

    void failed(UUID mailbox, String error, Instant now) {
        sql(mailbox, """
                update mailbox_cursor set last_error = :error, failing_since = coalesce(failing_since, :now)
                where account_id = :account and mailbox_id = :mailbox
                """).param("error", error).param("now", Db.at(now)).update();
    }

    private StatementSpec sql(UUID mailbox, String sql) {
        return db.sql(sql).param("account", AccountScope.require()).param("mailbox", mailbox);
    }
}
