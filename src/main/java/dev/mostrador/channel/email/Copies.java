package dev.mostrador.channel.email;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Db;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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

    record First(UUID id, UUID blob, String reason) {}

    /// Of a mail that became this message.
    Optional<First> filed(RawMail copy, UUID message) {
        return drop(copy, sql("""
                select id, blob_id, reason from raw_mail
                where account_id = :account and message_id = :message and id <> :id
                order by id limit 20
                """, copy).param("message", message));
    }

    /// Of a mail that was ignored; `fingerprint` is the reader's. Who asks second waits for the first one's answer.
    Optional<First> ignored(RawMail copy, String fingerprint) {
        waitFor(fingerprint);
        return drop(copy, sql("""
                select id, blob_id, reason from raw_mail
                where account_id = :account and fingerprint = :fingerprint and fingerprint <> '' and id <> :id
                order by id limit 20
                """, copy).param("fingerprint", fingerprint));
    }

    /// Of a mail that could not be read: `fingerprint` is [#bytes]. Also of one that somebody has seen and discarded.
    Optional<First> apart(RawMail copy, String fingerprint) {
        waitFor(fingerprint);
        return drop(copy, sql("""
                select id, blob_id, reason from raw_mail
                where account_id = :account and fingerprint = :fingerprint and fingerprint <> '' and id <> :id
                  and state in ('quarantined', 'discarded')
                order by id limit 1
                """, copy).param("fingerprint", fingerprint));
    }

    /// What stands for the reader's fingerprint where nothing could be read.
    String bytes(RawMail mail) {
        return blobs.sha256(mail.blob())
                .map(sum -> "bytes:" + HexFormat.of().formatHex(sum))
                .orElse("");
    }

    private void waitFor(String fingerprint) {
        db.sql("select pg_advisory_xact_lock(hashtext('raw-mail'), hashtext(:fingerprint))")
                .param("fingerprint", fingerprint)
                .query(row -> {});
    }

    private Optional<First> drop(RawMail copy, StatementSpec question) {
        var first = sameBytes(
                copy,
                question.query((row, n) ->
                                new First(Db.uuid(row, "id"), Db.uuid(row, "blob_id"), row.getString("reason")))
                        .list());
        if (first.isPresent()) {
            sql("delete from raw_mail where account_id = :account and id = :id", copy)
                    .update();
            blobs.delete(copy.blob());
        }
        return first;
    }

    // A copy without bytes is one that somebody else, who read it at the same time, has just dropped.
    private Optional<First> sameBytes(RawMail copy, List<First> candidates) {
        var sum = blobs.sha256(copy.blob());
        return candidates.stream()
                .filter(first -> sum.isEmpty()
                        || Arrays.equals(blobs.sha256(first.blob()).orElse(null), sum.get()))
                .findFirst();
    }

    private StatementSpec sql(String sql, RawMail copy) {
        return db.sql(sql).param("account", AccountScope.require()).param("id", copy.id());
    }
}
