package dev.mostrador.channel.form;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FormAnswerTable {
    private static final String COLUMNS =
            "id, form_id, why, language, name, email, subject, answers, files, inbox, team_id, created_at";

    private final JdbcClient db;

    FormAnswerTable(JdbcClient db) {
        this.db = db;
    }

    /// One that came before.
    record Earlier(
            UUID id, String state, String digest, @Nullable UUID conversation) {}

    /// Nobody else files from there until the transaction ends: a hundred at once are counted one by one.
    void lock(String visitor) {
        sql("select 1 from (select pg_advisory_xact_lock(:account, hashtext(:visitor))) as held")
                .param("visitor", visitor)
                .query(Integer.class)
                .optional();
    }

    /// These conversations are about to be deleted, and with them what was written in the form.
    void delete(List<UUID> conversations) {
        sql("delete from form_answer where account_id = :account and conversation_id = any(:ids)")
                .param("ids", conversations.toArray(UUID[]::new))
                .update();
    }

    int count(String visitor, Instant since) {
        return sql("""
                select count(*) from form_answer
                where account_id = :account and visitor = :visitor and created_at > :since
                """)
                .param("visitor", visitor)
                .param("since", Db.at(since))
                .query(Integer.class)
                .single();
    }

    List<Earlier> ofPage(String pageKey) {
        return sql("""
                select id, state, digest, conversation_id from form_answer
                where account_id = :account and page_key = :page and page_key <> '' order by id limit 50
                """).param("page", pageKey).query((row, _) -> earlier(row)).list();
    }

    Optional<Earlier> same(String visitor, String digest, Instant since) {
        return sql("""
                select id, state, digest, conversation_id from form_answer
                where account_id = :account and visitor = :visitor and created_at > :since and digest = :digest
                order by id limit 1
                """)
                .param("visitor", visitor)
                .param("digest", digest)
                .param("since", Db.at(since))
                .query((row, _) -> earlier(row))
                .optional();
    }

    void insert(UUID id, Filled filled, Kept kept, Instant now) {
        sql("""
                insert into form_answer (account_id, id, form_id, state, why, visitor, page_key, digest, language,
                  name, email, subject, answers, files, inbox, team_id, conversation_id, created_at)
                values (:account, :id, :form, :state, :why, :visitor, :page, :digest, :language,
                  :name, :email, :subject, cast(:answers as jsonb), cast(:files as jsonb), :inbox, :team,
                  :conversation, :now)
                """)
                .param("id", id)
                .param("form", filled.form())
                .param("state", kept.conversation() == null ? "held" : "filed")
                .param("why", filled.origin().doubt())
                .param("visitor", kept.visitor())
                .param("page", filled.origin().pageKey())
                .param("digest", kept.digest())
                .param("language", filled.language())
                .param("name", filled.name())
                .param("email", filled.email())
                .param("subject", kept.subject())
                .param("answers", Json.write(filled.answers()))
                .param("files", Json.write(kept.files()))
                .param("inbox", filled.inbox())
                .param("team", filled.team())
                .param("conversation", kept.conversation())
                .param("now", Db.at(now))
                .update();
    }

    /// What filing found out about an answer.
    record Kept(
            String visitor,
            String digest,
            String subject,
            List<HeldAnswer.HeldFile> files,
            @Nullable UUID conversation) {}

    Optional<HeldAnswer> lockHeld(UUID id) {
        return sql("select " + COLUMNS + """
                 from form_answer where account_id = :account and id = :id and state = 'held' for update
                """)
                .param("id", id)
                .query((row, _) -> held(row))
                .optional();
    }

    Optional<HeldAnswer> findHeld(UUID id) {
        return sql("select " + COLUMNS + """
                 from form_answer where account_id = :account and id = :id and state = 'held'
                """)
                .param("id", id)
                .query((row, _) -> held(row))
                .optional();
    }

    /// Newest first.
    List<HeldAnswer> held(int limit) {
        return sql("select " + COLUMNS + """
                 from form_answer where account_id = :account and state = 'held' order by id desc limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> held(row))
                .list();
    }

    int countHeld() {
        return sql("select count(*) from form_answer where account_id = :account and state = 'held'")
                .query(Integer.class)
                .single();
    }

    void filed(UUID id, UUID conversation) {
        sql("""
                update form_answer set state = 'filed', files = '[]', conversation_id = :conversation
                where account_id = :account and id = :id
                """).param("id", id).param("conversation", conversation).update();
    }

    void discarded(UUID id) {
        sql("""
                update form_answer set state = 'discarded', files = '[]', answers = '[]'
                where account_id = :account and id = :id
                """).param("id", id).update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        return new Earlier(
                Db.uuid(row, "id"),
                row.getString("state"),
                row.getString("digest"),
                Db.uuidOrNull(row, "conversation_id"));
    }

    private static HeldAnswer held(ResultSet row) throws SQLException {
        return new HeldAnswer(
                Db.uuid(row, "id"),
                Db.uuidOrNull(row, "form_id"),
                row.getString("why"),
                row.getString("language"),
                row.getString("name"),
                row.getString("email"),
                row.getString("subject"),
                List.of(Json.read(row.getString("answers"), Answer[].class)),
                List.of(Json.read(row.getString("files"), HeldAnswer.HeldFile[].class)),
                row.getString("inbox"),
                Db.uuidOrNull(row, "team_id"),
                Db.instant(row, "created_at"));
    }
}
