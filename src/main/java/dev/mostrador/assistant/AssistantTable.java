package dev.mostrador.assistant;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class AssistantTable {
    private final JdbcClient db;

    AssistantTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Endpoint> endpoint() {
        return sql("select is_on, url, model, secret is not null as has_key from assistant where account_id = :account")
                .query((row, _) -> new Endpoint(
                        row.getBoolean("is_on"),
                        row.getString("url"),
                        row.getString("model"),
                        row.getBoolean("has_key")))
                .optional();
    }

    byte @Nullable [] secret() {
        return sql("select secret from assistant where account_id = :account and secret is not null")
                .query((row, _) -> row.getBytes("secret"))
                .optional()
                .orElse(null);
    }

    void save(Endpoint endpoint, byte @Nullable [] secret, Instant now) {
        sql("""
                insert into assistant (account_id, is_on, url, model, secret, changed_at)
                values (:account, :on, :url, :model, :secret, :now)
                on conflict (account_id) do update set is_on = excluded.is_on, url = excluded.url, model = excluded.model,
                  secret = excluded.secret, changed_at = excluded.changed_at
                """)
                .param("on", endpoint.on())
                .param("url", endpoint.url())
                .param("model", endpoint.model())
                .param("secret", secret, java.sql.Types.BINARY)
                .param("now", Db.at(now))
                .update();
    }

    void used(UUID id, UUID agent, Action action, String outcome, Instant at) {
        sql("""
                insert into assistant_use (account_id, id, agent_id, action, outcome, at)
                values (:account, :id, :agent, :action, :outcome, :at)
                """)
                .param("id", id)
                .param("agent", agent)
                .param("action", action.word())
                .param("outcome", outcome)
                .param("at", Db.at(at))
                .update();
    }

    long usedSince(Instant since) {
        return sql("select count(*) from assistant_use where account_id = :account and at > :since")
                .param("since", Db.at(since))
                .query(Long.class)
                .single();
    }

    Map<String, Long> uses(Instant since) {
        var uses = new TreeMap<String, Long>();
        sql("""
                select action, count(*) as times from assistant_use
                where account_id = :account and at > :since group by action order by action limit 20
                """).param("since", Db.at(since)).query(row -> {
            uses.put(row.getString("action"), row.getLong("times"));
        });
        return uses;
    }

    /// One a draft: what the model wrote last.
    void mark(UUID agent, UUID conversation, byte[] sum, Instant at) {
        sql("""
                insert into assistant_draft (account_id, agent_id, conversation_id, sum, at)
                values (:account, :agent, :conversation, :sum, :at)
                on conflict (account_id, agent_id, conversation_id) do update set sum = excluded.sum, at = excluded.at
                """)
                .param("agent", agent)
                .param("conversation", conversation)
                .param("sum", sum)
                .param("at", Db.at(at))
                .update();
    }

    Optional<byte[]> marked(UUID agent, UUID conversation) {
        return sql("""
                select sum from assistant_draft
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                """)
                .param("agent", agent)
                .param("conversation", conversation)
                .query((row, _) -> row.getBytes("sum"))
                .optional();
    }

    void accept(UUID agent, UUID conversation) {
        sql("""
                delete from assistant_draft
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                """).param("agent", agent).param("conversation", conversation).update();
    }

    void forget(java.util.Collection<UUID> conversations) {
        sql("delete from assistant_draft where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
