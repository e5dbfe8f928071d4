package dev.mostrador.survey;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The endings that are asked about, or were. Whoever changes one holds its conversation.
@Repository
class EndingTable {
    static final String PENDING = "select from survey_ending where account_id = :account and next_at <= :now";

    private final JdbcClient db;

    EndingTable(JdbcClient db) {
        this.db = db;
    }

    /// A resolved matter that is closed counts from then on. What was asked already is not asked again.
    void ended(UUID conversation, Instant now, Instant next) {
        sql("""
                insert into survey_ending as e (account_id, conversation_id, ended_at, next_at)
                values (:account, :conversation, :now, :next)
                on conflict (account_id, conversation_id) do update set ended_at = :now, next_at = :next
                where e.outcome = ''
                """)
                .param("conversation", conversation)
                .param("now", Db.at(now))
                .param("next", Db.at(next))
                .update();
    }

    /// Not held: whoever takes one up holds its conversation first, and looks again.
    List<UUID> due(Instant now, int limit) {
        return sql("""
                select conversation_id from survey_ending where account_id = :account and next_at <= :now
                order by next_at limit :limit
                """)
                .param("now", Db.at(now))
                .param("limit", limit)
                .query((row, _) -> Db.uuid(row, "conversation_id"))
                .list();
    }

    boolean isDue(UUID conversation, Instant now) {
        return sql("""
                select count(*) > 0 from survey_ending
                where account_id = :account and conversation_id = :conversation and next_at <= :now
                """)
                .param("conversation", conversation)
                .param("now", Db.at(now))
                .query(Boolean.class)
                .single();
    }

    void done(UUID conversation, boolean asked) {
        sql("""
                update survey_ending set next_at = null, outcome = :outcome
                where account_id = :account and conversation_id = :conversation
                """)
                .param("conversation", conversation)
                .param("outcome", asked ? "asked" : "passed")
                .update();
    }

    /// @param at null: when something happens
    void later(UUID conversation, @Nullable Instant at) {
        sql("""
                update survey_ending set next_at = :at
                where account_id = :account and conversation_id = :conversation and outcome = ''
                """)
                .param("conversation", conversation)
                .param("at", Db.atOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void forget(Collection<UUID> conversations) {
        sql("delete from survey_ending where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
