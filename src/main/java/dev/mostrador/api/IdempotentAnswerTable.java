package dev.mostrador.api;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.platform.AccountScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class IdempotentAnswerTable {
    private final JdbcClient db;

    IdempotentAnswerTable(JdbcClient db) {
        this.db = db;
    }

    /// Whose turn it is.
    sealed interface Claim {
        record Ours(Instant since) implements Claim {}

        record UnderWay() implements Claim {}

        record OtherRequest() implements Claim {}

        record Answered(int status, String body) implements Claim {}
    }

    /// Takes the key, unless it is answered since `expired` or under way since `lost`.
    Claim claim(Once once, Instant now, Instant lost, Instant expired) {
        var taken = sql("""
                insert into idempotent_answer as a (account_id, token_id, key, request_hash, created_at)
                values (:account, :token, :key, :hash, :now)
                on conflict (account_id, token_id, key) do update
                  set request_hash = excluded.request_hash, status = null, body = null, created_at = excluded.created_at
                  where a.created_at < :expired or (a.status is null and a.created_at < :lost)
                """, once)
                .param("hash", once.hash())
                .param("now", at(now))
                .param("lost", at(lost))
                .param("expired", at(expired))
                .update();
        return taken == 1 ? new Claim.Ours(now) : standing(once);
    }

    void complete(Once once, Claim.Ours claim, int status, String body) {
        sql("""
                update idempotent_answer set status = :status, body = :body
                where account_id = :account and token_id = :token and key = :key
                  and status is null and created_at = :since
                """, once)
                .param("since", at(claim.since()))
                .param("status", status)
                .param("body", body)
                .update();
    }

    void free(Once once, Claim.Ours claim) {
        sql("""
                delete from idempotent_answer
                where account_id = :account and token_id = :token and key = :key
                  and status is null and created_at = :since
                """, once).param("since", at(claim.since())).update();
    }

    /// All claims that no answer followed.
    int deleteUnderWay() {
        return db.sql("delete from idempotent_answer where account_id = :account and status is null")
                .param("account", AccountScope.require())
                .update();
    }

    int deleteBefore(Instant expired) {
        return db.sql("delete from idempotent_answer where account_id = :account and created_at < :expired")
                .param("account", AccountScope.require())
                .param("expired", at(expired))
                .update();
    }

    // Nothing there any more: the first request has just given up its claim. Asking again will succeed.
    private Claim standing(Once once) {
        return sql("""
                select request_hash, status, body from idempotent_answer
                where account_id = :account and token_id = :token and key = :key
                """, once).query((row, n) -> claim(row, once)).optional().orElseGet(Claim.UnderWay::new);
    }

    private static Claim claim(ResultSet row, Once once) throws SQLException {
        if (!Arrays.equals(row.getBytes("request_hash"), once.hash())) {
            return new Claim.OtherRequest();
        }
        var status = row.getInt("status");
        return row.wasNull() ? new Claim.UnderWay() : new Claim.Answered(status, row.getString("body"));
    }

    private StatementSpec sql(String sql, Once once) {
        return db.sql(sql)
                .param("account", AccountScope.require())
                .param("token", once.client().tokenId())
                .param("key", once.key());
    }
}
