package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvitationTable {
    private final JdbcClient db;

    InvitationTable(JdbcClient db) {
        this.db = db;
    }

    record Row(int accountId, UUID agentId, Instant expiresAt) {}

    void insert(byte[] hash, Link.Kind kind, UUID agent, Instant now, Instant expiresAt) {
        db.sql("""
                insert into invitation (token_hash, kind, account_id, agent_id, created_at, expires_at)
                values (:hash, :kind, :account, :agent, :now, :expires)
                """)
                .param("hash", hash)
                .param("kind", kind.word())
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("now", at(now))
                .param("expires", at(expiresAt))
                .update();
    }

    boolean hasUnusedSince(UUID agent, Instant since) {
        return db.sql("""
                select exists (select from invitation where account_id = :account and agent_id = :agent
                  and used_at is null and created_at > :since)
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("since", at(since))
                .query(Boolean.class)
                .single();
    }

    void deleteUnused(UUID agent) {
        db.sql("delete from invitation where account_id = :account and agent_id = :agent and used_at is null")
                .param("account", AccountScope.require())
                .param("agent", agent)
                .update();
    }

    // The secret is the key; no account is known yet.
    Optional<Row> find(byte[] hash, Link.Kind kind, Instant now) {
        return db.sql("""
                select account_id, agent_id, expires_at from invitation
                where token_hash = :hash and kind = :kind and used_at is null and expires_at > :now
                """)
                .param("hash", hash)
                .param("kind", kind.word())
                .param("now", at(now))
                .query((row, n) ->
                        new Row(row.getInt("account_id"), Db.uuid(row, "agent_id"), Db.instant(row, "expires_at")))
                .optional();
    }

    /// True for exactly one caller.
    boolean use(byte[] hash, Instant now) {
        return db.sql("update invitation set used_at = :now where token_hash = :hash and used_at is null")
                        .param("hash", hash)
                        .param("now", at(now))
                        .update()
                == 1;
    }
}
