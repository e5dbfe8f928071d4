package dev.mostrador.answer;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PreparedAnswerTable {
    private static final String COLUMNS =
            "p.id, p.shelf, p.owner_id, p.team_id, p.folder, p.title, p.shortcut, p.wordings, p.steps, p.sends,"
                    + " p.review_on, p.expires_on, p.origin, p.uses, p.used_at";

    /// Whoever asks sees it.
    private static final String SEEN = """
             p.account_id = :account and (p.shelf = 'account'
              or p.shelf = 'team' and (:supervises or p.team_id = any(:teams))
              or p.shelf = 'personal' and p.owner_id = cast(:agent as uuid))
            """;

    private final JdbcClient db;

    PreparedAnswerTable(JdbcClient db) {
        this.db = db;
    }

    Optional<PreparedAnswer> find(UUID id, Who who) {
        return seen("select " + COLUMNS + " from prepared_answer p where" + SEEN + " and p.id = :id", who)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<PreparedAnswer> all(Who who, int limit) {
        return seen("select " + COLUMNS + " from prepared_answer p where" + SEEN + """
                 order by p.folder, p.title, p.id limit :limit
                """, who)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /// What fits the words, not expired; first the one whose shortcut was typed, then what is used most: for the same
    /// reason, by the same agent, by anybody.
    ///
    /// @param typed folded; empty: anything
    List<PreparedAnswer> search(Who who, String typed, String reason, LocalDate today, int limit) {
        var words = typed.isBlank() ? new String[0] : typed.strip().split(" +");
        var patterns = Arrays.stream(words).map(word -> "%" + word + "%").toArray(String[]::new);
        return seen("select " + COLUMNS + " from prepared_answer p left join lateral (" + """
                  select sum(t.uses) filter (where t.reason = :reason and t.reason <> '') as alike,
                    sum(t.uses) filter (where t.agent_id = cast(:agent as uuid)) as mine
                  from answer_tally t where t.account_id = :account and t.answer_id = p.id
                ) u on true where""" + SEEN + """
                 and (p.expires_on is null or p.expires_on > :today) and p.folded like all(:patterns)
                order by lower(p.shortcut) = :shortcut and p.shortcut <> '' desc,
                  coalesce(u.alike, 0) * 3 + coalesce(u.mine, 0) * 2 + p.uses desc, p.title, p.id limit :limit
                """, who)
                .param("reason", reason)
                .param("today", today)
                .param("patterns", patterns)
                .param("shortcut", typed.strip())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    void insert(PreparedAnswer it, Instant now) {
        filled("""
                insert into prepared_answer (account_id, id, shelf, owner_id, team_id, folder, title, shortcut, wordings,
                  steps, sends, review_on, expires_on, origin, folded, changed_at)
                values (:account, :id, :shelf, :owner, :team, :folder, :title, :shortcut, cast(:wordings as jsonb),
                  :steps, :sends, :review, :expires, :origin, :folded, :now)
                on conflict do nothing
                """, it, now).update();
    }

    void update(PreparedAnswer it, Instant now) {
        filled("""
                update prepared_answer set shelf = :shelf, owner_id = :owner, team_id = :team, folder = :folder,
                  title = :title, shortcut = :shortcut, wordings = cast(:wordings as jsonb), steps = :steps,
                  sends = :sends, review_on = :review, expires_on = :expires, folded = :folded, changed_at = :now
                where account_id = :account and id = :id and origin = :origin
                """, it, now).update();
    }

    void delete(UUID id) {
        sql("delete from prepared_answer where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    void used(UUID id, int times, Instant at) {
        sql("""
                update prepared_answer set uses = greatest(0, uses + :times),
                  used_at = case when :times > 0 then :at else used_at end
                where account_id = :account and id = :id
                """).param("id", id).param("times", times).param("at", Db.at(at)).update();
    }

    List<String> origins() {
        return sql("select origin from prepared_answer where account_id = :account and origin <> '' limit 1000")
                .query((row, _) -> row.getString("origin"))
                .list();
    }

    /// What everybody or a team says: titles and texts.
    List<String> shared(int limit) {
        return sql("""
                select title, wordings from prepared_answer where account_id = :account and shelf <> 'personal'
                order by uses desc, id limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> row.getString("title") + "\n"
                        + Arrays.stream(Json.read(row.getString("wordings"), Wording[].class))
                                .map(Wording::text)
                                .collect(Collectors.joining("\n")))
                .list();
    }

    private StatementSpec filled(String text, PreparedAnswer it, Instant now) {
        return sql(text)
                .param("id", it.id())
                .param("shelf", it.shelf().word())
                .param("owner", it.owner(), Types.OTHER)
                .param("team", it.team(), Types.OTHER)
                .param("folder", it.folder())
                .param("title", it.title())
                .param("shortcut", it.shortcut())
                .param("wordings", Json.write(it.wordings()))
                .param("steps", it.steps().toArray(String[]::new))
                .param("sends", it.sends())
                .param("review", it.reviewOn(), Types.DATE)
                .param("expires", it.expiresOn(), Types.DATE)
                .param("origin", it.origin())
                .param("folded", Folding.of(it))
                .param("now", Db.at(now));
    }

    private static PreparedAnswer read(ResultSet row) throws SQLException {
        return new PreparedAnswer(
                Db.uuid(row, "id"),
                Shelf.find(row.getString("shelf")).orElseThrow(),
                Db.uuidOrNull(row, "owner_id"),
                Db.uuidOrNull(row, "team_id"),
                row.getString("folder"),
                row.getString("title"),
                row.getString("shortcut"),
                List.of(Json.read(row.getString("wordings"), Wording[].class)),
                texts(row.getArray("steps")),
                row.getBoolean("sends"),
                day(row, "review_on"),
                day(row, "expires_on"),
                row.getString("origin"),
                row.getInt("uses"),
                Db.instantOrNull(row, "used_at"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private StatementSpec seen(String text, Who who) {
        return sql(text)
                .param("supervises", who.supervises())
                .param("teams", who.teams().toArray(UUID[]::new))
                .param("agent", who.agent(), Types.OTHER);
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
