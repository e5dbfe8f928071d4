package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;
import static dev.mostrador.platform.Db.atOrNull;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class AgentTable {
    private static final String SELECT = """
            select a.id, a.name, a.email, a.role, a.locale, a.theme, a.signature, a.created_at, a.disabled_at,
              c.agent_id is not null as has_password
            from agent a left join credential c on c.account_id = a.account_id and c.agent_id = a.id
            where a.account_id = :account\s""";

    private final JdbcClient db;

    AgentTable(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, NewAgent agent, @Nullable String locale, Instant now) {
        sql("""
                insert into agent (account_id, id, name, email, role, locale, created_at)
                values (:account, :id, :name, :email, :role, :locale, :now)
                """)
                .param("id", id)
                .param("name", agent.name())
                .param("email", agent.email())
                .param("role", agent.role().word())
                .param("locale", locale)
                .param("now", at(now))
                .update();
    }

    void update(UUID id, NewAgent agent) {
        sql("update agent set name = :name, email = :email, role = :role where account_id = :account and id = :id")
                .param("id", id)
                .param("name", agent.name())
                .param("email", agent.email())
                .param("role", agent.role().word())
                .update();
    }

    void updateProfile(UUID id, String name, String signature) {
        sql("update agent set name = :name, signature = :signature where account_id = :account and id = :id")
                .param("id", id)
                .param("name", name)
                .param("signature", signature)
                .update();
    }

    void updateLocale(UUID id, @Nullable String locale) {
        sql("update agent set locale = :locale where account_id = :account and id = :id")
                .param("id", id)
                .param("locale", locale)
                .update();
    }

    void updateTheme(UUID id, @Nullable String theme) {
        sql("update agent set theme = :theme where account_id = :account and id = :id")
                .param("id", id)
                .param("theme", theme)
                .update();
    }

    void updateDisabled(UUID id, @Nullable Instant disabledAt) {
        sql("update agent set disabled_at = :at where account_id = :account and id = :id")
                .param("id", id)
                .param("at", atOrNull(disabledAt))
                .update();
    }

    Optional<Agent> find(UUID id) {
        return sql(SELECT + "and a.id = :id")
                .param("id", id)
                .query((row, n) -> agent(row))
                .optional();
    }

    Optional<Agent> findByEmail(String email) {
        return sql(SELECT + "and lower(a.email) = lower(:email)")
                .param("email", email)
                .query((row, n) -> agent(row))
                .optional();
    }

    List<Agent> all() {
        return sql(SELECT + "order by a.disabled_at is not null, a.name collate \"es-x-icu\", a.id limit 2000")
                .query((row, n) -> agent(row))
                .list();
    }

    /// Locks them, so that two administrators cannot remove each other at once.
    List<UUID> lockAdministrators() {
        return sql("""
                select id from agent where account_id = :account and role = 'administrator' and disabled_at is null
                order by id limit 2000 for update
                """).query((row, n) -> Db.uuid(row, "id")).list();
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }

    private static Agent agent(ResultSet row) throws SQLException {
        return new Agent(
                Db.uuid(row, "id"),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getString("locale"),
                row.getString("theme"),
                row.getString("signature"),
                row.getBoolean("has_password"),
                Db.instant(row, "created_at"),
                Db.instantOrNull(row, "disabled_at"));
    }
}
