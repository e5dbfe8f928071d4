package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Conversations that belong together and stay two: each names the other.
@Component
public class Linking {
    private static final int MOST = 50;

    private final JdbcClient db;
    private final ConversationTable table;
    private final Events events;
    private final Changes changes;
    private final Clock clock;

    Linking(JdbcClient db, ConversationTable table, Events events, Changes changes, Clock clock) {
        this.db = db;
        this.table = table;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /// `ALREADY`: they were linked, nothing was done. `SAME`: a conversation is not linked with itself.
    public enum Result {
        LINKED,
        ALREADY,
        SAME
    }

    @Transactional
    public Result link(UUID one, UUID other, UUID agent) {
        var first = table.find(one).orElseThrow();
        var second = table.find(other).orElseThrow();
        if (first.id().equals(second.id())) {
            return Result.SAME;
        }
        if (isLinked(first.id(), second.id()) || !join(first.id(), second.id(), agent)) {
            return Result.ALREADY;
        }
        told(first, second, EventKind.LINKED, agent);
        return Result.LINKED;
    }

    /// False when they were not linked (any more).
    @Transactional
    public boolean unlink(UUID one, UUID other, UUID agent) {
        var first = table.find(one).orElseThrow();
        var second = table.find(other).orElseThrow();
        var removed = sql(families("""
                delete from conversation_link
                where account_id = :account and (one_id in (select id from ones) and other_id in (select id from others)
                  or one_id in (select id from others) and other_id in (select id from ones))
                """))
                .param("one", first.id())
                .param("other", second.id())
                .update();
        if (removed > 0) {
            told(first, second, EventKind.UNLINKED, agent);
        }
        return removed > 0;
    }

    /// What it is linked with, newest activity first. What was merged since stands for the one that took it in.
    public List<Conversation> of(UUID conversation) {
        var linked = sql(ConversationTable.FAMILY + """
                select case when l.one_id = f.id then l.other_id else l.one_id end as id
                from family f join conversation_link l on l.account_id = :account and f.id in (l.one_id, l.other_id)
                order by l.linked_at desc limit :limit
                """)
                .param("conversation", conversation)
                .param("limit", MOST)
                .query((row, n) -> Db.uuid(row, "id"))
                .list();
        var standing = new LinkedHashMap<UUID, Conversation>();
        for (var it : table.all(linked)) {
            var root = it.mergedInto() == null ? it : table.find(it.id()).orElseThrow();
            standing.put(root.id(), root);
        }
        standing.remove(conversation);
        return standing.values().stream()
                .sorted(java.util.Comparator.comparing(Conversation::lastActivityAt)
                        .reversed())
                .toList();
    }

    /// Without a word in the threads. False when they are linked already.
    boolean join(UUID one, UUID other, UUID agent) {
        return sql("""
                insert into conversation_link (account_id, one_id, other_id, linked_by, linked_at)
                values (:account, least(:one, :other), greatest(:one, :other), :agent, :now) on conflict do nothing
                """)
                        .param("one", one)
                        .param("other", other)
                        .param("agent", agent)
                        .param("now", Db.at(clock.instant()))
                        .update()
                == 1;
    }

    private boolean isLinked(UUID one, UUID other) {
        return of(one).stream().anyMatch(linked -> linked.id().equals(other));
    }

    private static String families(String statement) {
        return ConversationTable.FAMILY
                        .replace(":conversation", ":one")
                        .replace("family", "ones")
                        .stripTrailing()
                + ConversationTable.FAMILY
                        .replace("with recursive", ",")
                        .replace(":conversation", ":other")
                        .replace("family", "others")
                + statement;
    }

    private void told(Conversation one, Conversation other, EventKind kind, UUID agent) {
        events.record(one.id(), kind, agent, Map.of("number", Long.toString(other.number())));
        events.record(other.id(), kind, agent, Map.of("number", Long.toString(one.number())));
        changes.changed(one.number());
        changes.changed(other.number());
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
