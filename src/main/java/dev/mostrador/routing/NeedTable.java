package dev.mostrador.routing;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class NeedTable {
    private final JdbcClient db;

    NeedTable(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, Need> of(Collection<UUID> conversations) {
        var needs = new HashMap<UUID, Need>();
        sql("""
                select conversation_id, rule, person_id, skills, language, queued_at, not_to, kept_by from routing_need
                where account_id = :account and conversation_id = any(:ids)
                """).param("ids", conversations.toArray(UUID[]::new)).query(row -> {
            needs.put(Db.uuid(row, "conversation_id"), need(row));
        });
        return needs;
    }

    /// A rule took it, now or again. Since when it waits stays.
    void sorted(UUID conversation, Rule rule, Instant now) {
        var effect = rule.effect();
        sql("""
                insert into routing_need (account_id, conversation_id, rule, person_id, skills, language, queued_at)
                values (:account, :conversation, :rule, :person, :skills, :language, :now)
                on conflict (account_id, conversation_id) do update set rule = :rule, person_id = :person,
                  skills = :skills, language = :language
                """)
                .param("conversation", conversation)
                .param("rule", rule.name())
                .param("person", effect.person(), Types.OTHER)
                .param("skills", effect.skills().toArray(UUID[]::new))
                .param("language", effect.language(), Types.VARCHAR)
                .param("now", at(now))
                .update();
    }

    /// It waits for somebody from now on.
    void queued(UUID conversation, @Nullable UUID notTo, Instant now) {
        sql("""
                insert into routing_need (account_id, conversation_id, queued_at, not_to)
                values (:account, :conversation, :now, :notTo)
                on conflict (account_id, conversation_id) do update set queued_at = :now, not_to = :notTo, kept_by = null
                """)
                .param("conversation", conversation)
                .param("notTo", notTo, Types.OTHER)
                .param("now", at(now))
                .update();
    }

    void kept(UUID conversation, UUID by, Instant now) {
        sql("""
                insert into routing_need (account_id, conversation_id, queued_at, kept_by)
                values (:account, :conversation, :now, :by)
                on conflict (account_id, conversation_id) do update set kept_by = :by
                """)
                .param("conversation", conversation)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }

    private static Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getString("rule"),
                Db.uuidOrNull(row, "person_id"),
                Set.of((UUID[]) row.getArray("skills").getArray()),
                row.getString("language"),
                Db.instant(row, "queued_at"),
                Db.uuidOrNull(row, "not_to"),
                Db.uuidOrNull(row, "kept_by"));
    }
}
