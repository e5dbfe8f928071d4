package dev.mostrador.survey;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SurveyAnswerTable {
    private static final UUID LAST = new UUID(-1, -1);
    private static final String SELECT = """
            select id, conversation_id, number, customer_id, agent_id, message_id, channel, asked_at, answered_at, value, comment,
              way, changes
            from survey_answer where account_id = :account\s""";

    private final JdbcClient db;

    SurveyAnswerTable(JdbcClient db) {
        this.db = db;
    }

    void insert(SurveyAnswer it) {
        sql("""
                insert into survey_answer
                  (account_id, id, conversation_id, number, customer_id, agent_id, message_id, channel, asked_at)
                values (:account, :id, :conversation, :number, :customer, :agent, :message, :channel, :asked)
                """)
                .param("id", it.id())
                .param("conversation", it.conversation())
                .param("number", it.number())
                .param("customer", it.customer())
                .param("agent", it.agent())
                .param("message", it.message())
                .param("channel", it.channel())
                .param("asked", Db.at(it.askedAt()))
                .update();
    }

    void save(SurveyAnswer it) {
        sql("""
                update survey_answer set answered_at = :answered, value = :value, comment = :comment, way = :way,
                  changes = :changes
                where account_id = :account and id = :id
                """)
                .param("id", it.id())
                .param("answered", Db.atOrNull(it.answeredAt()))
                .param("value", it.value())
                .param("comment", it.comment())
                .param("way", it.way())
                .param("changes", it.changes())
                .update();
    }

    Optional<SurveyAnswer> find(UUID id) {
        return sql(SELECT + "and id = :id")
                .param("id", id)
                .query((row, _) -> answer(row))
                .optional();
    }

    /// Oldest first.
    List<SurveyAnswer> of(Collection<UUID> conversations) {
        return sql(SELECT + "and conversation_id = any(:conversations) order by id limit 100")
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, _) -> answer(row))
                .list();
    }

    /// Those that were answered, newest first.
    ///
    /// @param before the last one of the page before
    List<SurveyAnswer> answered(@Nullable UUID before, int limit) {
        return sql(SELECT + "and answered_at is not null and id < :before order by id desc limit :limit")
                .param("before", before == null ? LAST : before)
                .param("limit", limit)
                .query((row, _) -> answer(row))
                .list();
    }

    /// The newest answer of each that has one.
    List<SurveyAnswer> newest(Collection<UUID> conversations) {
        return sql(SELECT.replace("select id", "select distinct on (conversation_id) id") + """
                        and conversation_id = any(:conversations) and answered_at is not null
                        order by conversation_id, id desc limit 1000
                        """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, _) -> answer(row))
                .list();
    }

    boolean wasAsked(Collection<UUID> customers, Instant since) {
        return sql("""
                select count(*) > 0 from survey_answer
                where account_id = :account and customer_id = any(:customers) and asked_at > :since
                """)
                .param("customers", customers.toArray(UUID[]::new))
                .param("since", Db.at(since))
                .query(Boolean.class)
                .single();
    }

    Satisfaction.Figures since(Instant since) {
        return figures("asked_at > :since")
                .param("since", Db.at(since))
                .query((row, _) -> figures(row))
                .single();
    }

    Satisfaction.Figures figuresOf(Collection<UUID> conversations) {
        return figures("conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, _) -> figures(row))
                .single();
    }

    private JdbcClient.StatementSpec figures(String which) {
        return sql("""
                select count(*) as asked, count(value) as answered, count(*) filter (where value >= 4) as satisfied
                from survey_answer where account_id = :account and\s""" + which);
    }

    void forget(Collection<UUID> conversations) {
        sql("delete from survey_answer where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    private static Satisfaction.Figures figures(ResultSet row) throws SQLException {
        return new Satisfaction.Figures(row.getInt("asked"), row.getInt("answered"), row.getInt("satisfied"));
    }

    private static SurveyAnswer answer(ResultSet row) throws SQLException {
        return new SurveyAnswer(
                Db.uuid(row, "id"),
                Db.uuid(row, "conversation_id"),
                row.getLong("number"),
                Db.uuid(row, "customer_id"),
                Db.uuid(row, "agent_id"),
                Db.uuid(row, "message_id"),
                row.getString("channel"),
                Db.instant(row, "asked_at"),
                Db.instantOrNull(row, "answered_at"),
                row.getObject("value", Integer.class),
                row.getString("comment"),
                row.getString("way"),
                row.getInt("changes"));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
