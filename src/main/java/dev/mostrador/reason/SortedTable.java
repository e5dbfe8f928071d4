package dev.mostrador.reason;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class SortedTable {
    private final JdbcClient db;

    SortedTable(JdbcClient db) {
        this.db = db;
    }

    List<Sorted> of(Collection<UUID> conversations) {
        return sql("""
                select conversation_id, kind, reason, suggested, place, agent_id, at from sorted_conversation
                where account_id = :account and conversation_id = any(:conversations)
                """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, n) -> sorted(row))
                .list();
    }

    boolean isUsed(String reason) {
        return sql("""
                select exists (select 1 from sorted_conversation where account_id = :account and reason = :reason)
                  or exists (select 1 from reason_event where account_id = :account and reason = :reason)
                """).param("reason", reason).query(Boolean.class).single();
    }

    void put(Sorted it) {
        fields(sql("""
                insert into sorted_conversation
                  (account_id, conversation_id, kind, reason, suggested, place, agent_id, at)
                values (:account, :conversation, :kind, :reason, :suggested, :place, :agent, :at)
                on conflict (account_id, conversation_id) do update set kind = excluded.kind, reason = excluded.reason,
                  suggested = excluded.suggested, place = excluded.place, agent_id = excluded.agent_id, at = excluded.at
                """), it).update();
    }

    void remove(UUID conversation) {
        sql("delete from sorted_conversation where account_id = :account and conversation_id = :conversation")
                .param("conversation", conversation)
                .update();
    }

    /// A fact for the figures.
    void record(UUID id, Sorted it) {
        fields(sql("""
                insert into reason_event (account_id, id, conversation_id, at, kind, reason, suggested, place, agent_id)
                values (:account, :id, :conversation, :at, :kind, :reason, :suggested, :place, :agent)
                """), it).param("id", id).update();
    }

    /// It is not said any more.
    void recordNone(UUID id, UUID conversation, @Nullable UUID agent, Instant at) {
        sql("""
                insert into reason_event (account_id, id, conversation_id, at, agent_id)
                values (:account, :id, :conversation, :at, :agent)
                """)
                .param("id", id)
                .param("conversation", conversation)
                .param("at", Db.at(at))
                .param("agent", agent, Types.OTHER)
                .update();
    }

    void forget(Collection<UUID> conversations) {
        for (var table : List.of("sorted_conversation", "reason_event")) {
            sql("delete from " + table + " where account_id = :account and conversation_id = any(:conversations)")
                    .param("conversations", conversations.toArray(UUID[]::new))
                    .update();
        }
    }

    record Count(String reason, int conversations) {}

    /// By what was said last of each conversation since then; '' of those with a kind and no reason.
    List<Count> counts(Instant since) {
        return sql("""
                select coalesce(reason, '') as reason, count(*) as conversations from (
                  select distinct on (conversation_id) kind, reason from reason_event
                  where account_id = :account and at >= :since order by conversation_id, id desc) as last
                where kind is not null group by 1 order by 2 desc, 1 limit 1000
                """)
                .param("since", Db.at(since))
                .query((row, n) -> new Count(row.getString("reason"), row.getInt("conversations")))
                .list();
    }

    record Hits(int all, int first, int third) {}

    /// How often the suggestions held what was chosen by a person.
    Hits hits(Instant since) {
        return sql("""
                select count(*) as n, count(*) filter (where place = 1) as first, count(*) filter (where place > 0) as third
                from (select distinct on (conversation_id) kind, reason, suggested, place, agent_id from reason_event
                  where account_id = :account and at >= :since order by conversation_id, id desc) as last
                where reason is not null and suggested is not null and agent_id is not null
                """)
                .param("since", Db.at(since))
                .query((row, n) -> new Hits(row.getInt("n"), row.getInt("first"), row.getInt("third")))
                .single();
    }

    private static StatementSpec fields(StatementSpec sql, Sorted it) {
        return sql.param("conversation", it.conversation())
                .param("kind", it.kind().column())
                .param("reason", it.reason())
                .param("suggested", it.suggested())
                .param("place", it.place())
                .param("agent", it.agent(), Types.OTHER)
                .param("at", Db.at(it.at()));
    }

    private static Sorted sorted(ResultSet row) throws SQLException {
        return new Sorted(
                Db.uuid(row, "conversation_id"),
                Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("reason"),
                row.getString("suggested"),
                row.getInt("place"),
                Db.uuidOrNull(row, "agent_id"),
                Db.instant(row, "at"));
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
