package dev.mostrador.answer;

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
import org.springframework.stereotype.Repository;

@Repository
class UseTable {
    private static final UUID PROGRAM = new UUID(0, 0);

    private final JdbcClient db;

    UseTable(JdbcClient db) {
        this.db = db;
    }

    /// @param message null: still in a draft
    /// @param trace its first words
    record Use(
            UUID id,
            UUID answer,
            @Nullable UUID agent,
            @Nullable UUID message,
            String reason,
            String trace) {
        Use shortened(int characters) {
            return trace.length() <= characters
                    ? this
                    : new Use(id, answer, agent, message, reason, trace.substring(0, characters));
        }

        static Use of(ResultSet row) throws SQLException {
            return new Use(
                    Db.uuid(row, "id"),
                    Db.uuid(row, "answer_id"),
                    Db.uuidOrNull(row, "agent_id"),
                    Db.uuidOrNull(row, "message_id"),
                    row.getString("reason"),
                    row.getString("trace"));
        }
    }

    void insert(Use use, UUID conversation, Instant at) {
        sql("""
                insert into answer_use (account_id, id, answer_id, agent_id, conversation_id, message_id, reason, trace, at)
                values (:account, :id, :answer, :agent, :conversation, :message, :reason, :trace, :at)
                """)
                .param("id", use.id())
                .param("answer", use.answer())
                .param("agent", use.agent(), Types.OTHER)
                .param("conversation", conversation)
                .param("message", use.message(), Types.OTHER)
                .param("reason", use.reason())
                .param("trace", use.trace())
                .param("at", Db.at(at))
                .update();
    }

    List<Use> pending(UUID conversation, UUID agent) {
        return sql("""
                select id, answer_id, agent_id, message_id, reason, trace from answer_use
                where account_id = :account and conversation_id = :conversation and agent_id = :agent
                  and message_id is null
                order by id limit 50
                """)
                .param("conversation", conversation)
                .param("agent", agent)
                .query((row, _) -> Use.of(row))
                .list();
    }

    List<Use> of(UUID message) {
        return sql("""
                select u.id, u.answer_id, u.agent_id, u.message_id, u.reason, u.trace from answer_use u
                where u.account_id = :account and u.message_id = :message limit 50
                """).param("message", message).query((row, _) -> Use.of(row)).list();
    }

    boolean isCounted(UUID answer, UUID message) {
        return of(message).stream().anyMatch(use -> use.answer().equals(answer));
    }

    void forgetPending(UUID answer, UUID conversation, UUID agent) {
        sql("""
                delete from answer_use where account_id = :account and answer_id = :answer
                  and conversation_id = :conversation and agent_id = :agent and message_id is null
                """)
                .param("answer", answer)
                .param("conversation", conversation)
                .param("agent", agent)
                .update();
    }

    void sent(UUID id, UUID message, String reason, Instant at) {
        sql("""
                update answer_use set message_id = :message, reason = :reason, at = :at
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("message", message)
                .param("reason", reason)
                .param("at", Db.at(at))
                .update();
    }

    void waits(UUID id) {
        sql("update answer_use set message_id = null where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        sql("delete from answer_use where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    void tally(UUID answer, @Nullable UUID agent, String reason, int times) {
        sql("""
                insert into answer_tally as t (account_id, answer_id, agent_id, reason, uses)
                values (:account, :answer, :agent, :reason, greatest(0, :times))
                on conflict (account_id, answer_id, agent_id, reason)
                do update set uses = greatest(0, t.uses + :times)
                """)
                .param("answer", answer)
                .param("agent", agent == null ? PROGRAM : agent)
                .param("reason", reason)
                .param("times", times)
                .update();
    }

    /// The customer came back after it had been said.
    void reopened(UUID conversation) {
        sql("""
                update answer_use set reopened = true
                where account_id = :account and conversation_id = :conversation and message_id is not null
                  and not reopened
                """).param("conversation", conversation).update();
    }

    void agreed(UUID conversation, boolean yes) {
        sql("""
                update answer_use set agreed = :yes
                where account_id = :account and conversation_id = :conversation and message_id is not null
                """).param("conversation", conversation).param("yes", yes).update();
    }

    /// How the customer was attended, as they say. What was sent after they were asked is not meant, nor what they
    /// rated when they were asked before.
    ///
    /// @param survey which question it answers
    void rated(UUID conversation, int value, UUID survey, Instant asked) {
        sql("""
                update answer_use set rating = :value, rated_in = :survey
                where account_id = :account and conversation_id = :conversation and message_id is not null
                  and at <= :asked and (rated_in is null or rated_in = :survey)
                """)
                .param("conversation", conversation)
                .param("value", value)
                .param("survey", survey)
                .param("asked", Db.at(asked))
                .update();
    }

    void forget(Collection<UUID> conversations) {
        sql("delete from answer_use where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    void move(Collection<UUID> from, UUID to) {
        sql("""
                update answer_use set conversation_id = :to
                where account_id = :account and conversation_id = any(:from)
                """).param("from", from.toArray(UUID[]::new)).param("to", to).update();
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
