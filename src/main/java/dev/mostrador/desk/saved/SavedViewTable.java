package dev.mostrador.desk.saved;

import dev.mostrador.desk.Selection;
import dev.mostrador.desk.saved.SavedView.Audience;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class SavedViewTable {
    private final JdbcClient db;
    private final Clock clock;

    SavedViewTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// In the order of the navigation: those of everybody, of the teams, one's own.
    List<SavedView> all() {
        return sql("""
                select id, name, audience, agent_id, team_id, parameters, position from saved_view
                where account_id = :account
                order by array_position(array['everybody', 'team', 'own'], audience), position, id limit 2000
                """)
                .query((row, n) -> new SavedView(
                        Db.uuid(row, "id"),
                        row.getString("name"),
                        Audience.of(row.getString("audience")),
                        Db.uuid(row, "agent_id"),
                        Db.uuidOrNull(row, "team_id"),
                        Selection.read(row.getString("parameters")),
                        row.getLong("position")))
                .list();
    }

    void insert(SavedView view) {
        fields(sql("""
                insert into saved_view (account_id, id, name, audience, agent_id, team_id, parameters, position, created_at)
                values (:account, :id, :name, :audience, :agent, :team, :parameters, :position, :now)
                """), view)
                .param("agent", view.agent())
                .param("position", view.position())
                .param("now", Db.at(clock.instant()))
                .update();
    }

    void update(SavedView view) {
        fields(sql("""
                update saved_view set name = :name, audience = :audience, team_id = :team, parameters = :parameters
                where account_id = :account and id = :id
                """), view).update();
    }

    void updatePosition(UUID id, long position) {
        sql("update saved_view set position = :position where account_id = :account and id = :id")
                .param("id", id)
                .param("position", position)
                .update();
    }

    void delete(UUID id) {
        sql("delete from saved_view where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    private static StatementSpec fields(StatementSpec sql, SavedView view) {
        return sql.param("id", view.id())
                .param("name", view.name())
                .param("audience", view.audience().column())
                .param("team", view.team())
                .param("parameters", view.selection().parameters());
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
