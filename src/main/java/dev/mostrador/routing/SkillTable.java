package dev.mostrador.routing;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class SkillTable {
    private final JdbcClient db;

    SkillTable(JdbcClient db) {
        this.db = db;
    }

    List<Skill> all() {
        return sql("""
                select id, name, kind, inboxes from routing_skill
                where account_id = :account and archived_at is null
                order by kind, name collate "es-x-icu", id limit 200
                """)
                .query((row, n) -> new Skill(
                        Db.uuid(row, "id"), row.getString("name"), Skill.Kind.of(row.getString("kind")), List.of((String
                                        [])
                                row.getArray("inboxes").getArray())))
                .list();
    }

    void insert(Skill skill, Instant now) {
        sql("""
                insert into routing_skill (account_id, id, name, kind, inboxes, created_at)
                values (:account, :id, :name, :kind, :inboxes, :now)
                """)
                .param("id", skill.id())
                .param("name", skill.name())
                .param("kind", skill.kind().column())
                .param("inboxes", skill.inboxes().toArray(String[]::new))
                .param("now", at(now))
                .update();
    }

    void update(Skill skill) {
        sql("""
                update routing_skill set name = :name, kind = :kind, inboxes = :inboxes
                where account_id = :account and id = :id
                """)
                .param("id", skill.id())
                .param("name", skill.name())
                .param("kind", skill.kind().column())
                .param("inboxes", skill.inboxes().toArray(String[]::new))
                .update();
    }

    void archive(UUID id, Instant now) {
        sql("update routing_skill set archived_at = :now where account_id = :account and id = :id")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    List<Skills.Grant> grants() {
        return sql("""
                select g.agent_id, g.skill_id, g.granted_at, g.granted_by from routing_grant g
                join routing_skill s on s.account_id = g.account_id and s.id = g.skill_id
                where g.account_id = :account and s.archived_at is null limit 20000
                """)
                .query((row, n) -> new Skills.Grant(
                        Db.uuid(row, "agent_id"),
                        Db.uuid(row, "skill_id"),
                        Db.instant(row, "granted_at"),
                        Db.uuidOrNull(row, "granted_by")))
                .list();
    }

    void grant(UUID agent, Collection<UUID> skills, @Nullable UUID by, Instant now) {
        sql("""
                delete from routing_grant
                where account_id = :account and agent_id = :agent and not skill_id = any(:skills)
                """)
                .param("agent", agent)
                .param("skills", skills.toArray(UUID[]::new))
                .update();
        sql("""
                insert into routing_grant (account_id, agent_id, skill_id, granted_at, granted_by)
                select :account, :agent, id, :now, :by from routing_skill
                where account_id = :account and id = any(:skills) and archived_at is null
                on conflict (account_id, agent_id, skill_id) do nothing
                """)
                .param("agent", agent)
                .param("skills", skills.toArray(UUID[]::new))
                .param("by", by, Types.OTHER)
                .param("now", at(now))
                .update();
    }

    Map<UUID, Set<String>> languages() {
        var languages = new HashMap<UUID, Set<String>>();
        sql("select agent_id, language from routing_language where account_id = :account limit 20000")
                .query(row -> {
                    languages
                            .computeIfAbsent(Db.uuid(row, "agent_id"), _ -> new HashSet<>())
                            .add(row.getString("language"));
                });
        return languages;
    }

    void speak(UUID agent, Collection<String> languages) {
        sql("delete from routing_language where account_id = :account and agent_id = :agent")
                .param("agent", agent)
                .update();
        sql("""
                insert into routing_language (account_id, agent_id, language)
                select :account, :agent, language from unnest(:languages) as language
                """)
                .param("agent", agent)
                .param("languages", Set.copyOf(languages).toArray(String[]::new))
                .update();
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
