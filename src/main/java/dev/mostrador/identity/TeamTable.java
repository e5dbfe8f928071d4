package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class TeamTable {
    private static final String SELECT = """
            select t.id, t.name, array(
                select m.agent_id from team_member m join agent a on a.account_id = m.account_id and a.id = m.agent_id
                where m.account_id = t.account_id and m.team_id = t.id and a.disabled_at is null
                order by a.name limit 2000) as members
            from team t where t.account_id = :account and t.archived_at is null\s""";

    private final JdbcClient db;

    TeamTable(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, String name, Instant now) {
        sql("insert into team (account_id, id, name, created_at) values (:account, :id, :name, :now)")
                .param("id", id)
                .param("name", name)
                .param("now", at(now))
                .update();
    }

    void rename(UUID id, String name) {
        sql("update team set name = :name where account_id = :account and id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void archive(UUID id, Instant now) {
        sql("update team set archived_at = :now where account_id = :account and id = :id and archived_at is null")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    void setMembers(UUID id, Collection<UUID> members) {
        sql("delete from team_member where account_id = :account and team_id = :id")
                .param("id", id)
                .update();
        sql("""
                insert into team_member (account_id, team_id, agent_id)
                select account_id, :id, id from agent where account_id = :account and id = any(cast(:members as uuid[]))
                """).param("id", id).param("members", members.toArray(UUID[]::new)).update();
    }

    Optional<Team> find(UUID id) {
        return sql(SELECT + "and t.id = :id")
                .param("id", id)
                .query((row, n) -> team(row))
                .optional();
    }

    Optional<Team> findByName(String name) {
        return sql(SELECT + "and lower(t.name) = lower(:name)")
                .param("name", name)
                .query((row, n) -> team(row))
                .optional();
    }

    List<Team> all() {
        return sql(SELECT + "order by t.name collate \"es-x-icu\", t.id limit 500")
                .query((row, n) -> team(row))
                .list();
    }

    List<Team> of(UUID agent) {
        return sql(SELECT + """
                and exists (select from team_member m
                  where m.account_id = t.account_id and m.team_id = t.id and m.agent_id = :agent)
                order by t.name collate "es-x-icu", t.id limit 500
                """)
                .param("agent", agent)
                .query((row, n) -> team(row))
                .list();
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }

    private static Team team(ResultSet row) throws SQLException {
        var members = Arrays.asList((UUID[]) row.getArray("members").getArray());
        return new Team(Db.uuid(row, "id"), row.getString("name"), List.copyOf(members));
    }
}
