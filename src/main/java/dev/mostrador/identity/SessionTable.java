package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SessionTable {
    private final JdbcClient db;

    SessionTable(JdbcClient db) {
        this.db = db;
    }

    record Row(UUID id, int accountId, UUID agentId, Instant lastSeenAt) {}

    void insert(byte[] hash, UUID agent, Session session, Instant expiresAt) {
        db.sql("""
                insert into session
                  (token_hash, id, account_id, agent_id, created_at, last_seen_at, expires_at, address, device)
                values (:hash, :id, :account, :agent, :created, :seen, :expires, :address, :device)
                """)
                .param("hash", hash)
                .param("id", session.id())
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("created", at(session.createdAt()))
                .param("seen", at(session.lastSeenAt()))
                .param("expires", at(expiresAt))
                .param("address", session.address())
                .param("device", session.device())
                .update();
    }

    // The secret is the key; no account is known yet.
    Optional<Row> find(byte[] hash, Instant now, Instant idleSince) {
        return db.sql("""
                select id, account_id, agent_id, last_seen_at from session
                where token_hash = :hash and expires_at > :now and last_seen_at > :idle
                """)
                .param("hash", hash)
                .param("now", at(now))
                .param("idle", at(idleSince))
                .query((row, n) -> new Row(
                        Db.uuid(row, "id"),
                        row.getInt("account_id"),
                        Db.uuid(row, "agent_id"),
                        Db.instant(row, "last_seen_at")))
                .optional();
    }

    void touch(byte[] hash, Instant now) {
        db.sql("update session set last_seen_at = :now where token_hash = :hash")
                .param("hash", hash)
                .param("now", at(now))
                .update();
    }

    void delete(byte[] hash) {
        db.sql("delete from session where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    /// All of the agent's, but `kept`.
    void deleteOthers(UUID agent, @Nullable UUID kept) {
        db.sql("""
                delete from session where account_id = :account and agent_id = :agent
                  and (cast(:kept as uuid) is null or id <> :kept)
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("kept", kept)
                .update();
    }

    boolean deleteOne(UUID agent, UUID id) {
        return db.sql("delete from session where account_id = :account and agent_id = :agent and id = :id")
                        .param("account", AccountScope.require())
                        .param("agent", agent)
                        .param("id", id)
                        .update()
                > 0;
    }

    void deleteExpired(UUID agent, Instant now, Instant idleSince) {
        db.sql("""
                delete from session where account_id = :account and agent_id = :agent
                  and (expires_at <= :now or last_seen_at <= :idle)
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("now", at(now))
                .param("idle", at(idleSince))
                .update();
    }

    List<Session> of(UUID agent, Instant now, Instant idleSince) {
        return db.sql("""
                select id, created_at, last_seen_at, address, device from session
                where account_id = :account and agent_id = :agent and expires_at > :now and last_seen_at > :idle
                order by last_seen_at desc limit 100
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("now", at(now))
                .param("idle", at(idleSince))
                .query((row, n) -> new Session(
                        Db.uuid(row, "id"),
                        Db.instant(row, "created_at"),
                        Db.instant(row, "last_seen_at"),
                        row.getString("address"),
                        row.getString("device")))
                .list();
    }
}
