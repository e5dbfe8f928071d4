package dev.mostrador.channel.email;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Db;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The very same bytes once more, as from an MTA that is in doubt: the first stay, these go. What only means the same
/// (a copy that took another way has other headers) is kept: it is not for us to say that the difference is nothing.
///
/// Each question answers with the first mail, and has then dropped the copy. Call it in the transaction that decides
/// about the copy.
@Component
class Copies {
    private final JdbcClient db;
    private final Blobs blobs;

    Copies(JdbcClient db, Blobs blobs) {
        this.db = db;
        this.blobs = blobs;
    }

    record First(UUID id, String reason) {}

    /// Of a mail that became this message.
    Optional<First> filed(RawMail copy, UUID message) {
        return drop(copy, sql("""
                select r.id, r.reason from raw_mail r
                join blob first on first.account_id = r.account_id and first.id = r.blob_id
                join blob copy on copy.account_id = r.account_id and copy.id = :blob
                where r.account_id = :account and r.message_id = :message and r.id <> :id
                  and first.sha256 = copy.sha256
                order by r.id limit 1
                """, copy).param("message", message));
    }

    /// Of a mail that was ignored; `fingerprint` is the reader's. Who asks second waits for the first one's answer.
    Optional<First> ignored(RawMail copy, String fingerprint) {
        waitFor(fingerprint);
        return drop(copy, sql("""
                select r.id, r.reason from raw_mail r
                join blob first on first.account_id = r.account_id and first.id = r.blob_id
                join blob copy on copy.account_id = r.account_id and copy.id = :blob
                where r.account_id = :account and r.fingerprint = :fingerprint and r.fingerprint <> '' and r.id <> :id
                  and first.sha256 = copy.sha256
                order by r.id limit 1
                """, copy).param("fingerprint", fingerprint));
    }

    /// Of a mail that could not be read: `fingerprint` is [#bytes]. Also of one that somebody has seen and discarded.
    Optional<First> apart(RawMail copy, String fingerprint) {
        waitFor(fingerprint);
        return drop(copy, sql("""
                select id, reason from raw_mail
                where account_id = :account and fingerprint = :fingerprint and fingerprint <> '' and id <> :id
                  and state in ('quarantined', 'discarded')
                order by id limit 1
                """, copy).param("fingerprint", fingerprint));
    }

    /// What stands for the reader's fingerprint where nothing could be read.
    String bytes(RawMail mail) {
        return sql("select 'bytes:' || encode(sha256, 'hex') from blob where account_id = :account and id = :blob", mail)
                .query(String.class)
                .single();
    }

    private void waitFor(String fingerprint) {
        db.sql("select pg_advisory_xact_lock(hashtext('raw-mail'), hashtext(:fingerprint))")
                .param("fingerprint", fingerprint)
                .query(row -> {});
    }

    private Optional<First> drop(RawMail copy, StatementSpec question) {
        var first = question.query((row, n) -> new First(Db.uuid(row, "id"), row.getString("reason")))
                .optional();
        if (first.isPresent()) {
            sql("delete from raw_mail where account_id = :account and id = :id", copy)
                    .update();
            blobs.delete(copy.blob());
        }
        return first;
    }

    private StatementSpec sql(String sql, RawMail copy) {
        return db.sql(sql)
                .param("account", AccountScope.require())
                .param("id", copy.id())
                .param("blob", copy.blob());
    }
}
