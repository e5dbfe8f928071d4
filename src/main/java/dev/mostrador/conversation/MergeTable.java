package dev.mostrador.conversation;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class MergeTable {
    private final JdbcClient db;

    MergeTable(JdbcClient db) {
        this.db = db;
    }

    /// As both were before.
    ///
    /// @param keptState of the one that took it in, when it was woken by that
    record Before(
            State state,
            Instant at,
            @Nullable State keptState,
            @Nullable Instant keptUntil) {}

    /// One merge at a time in an account, until the transaction ends: two that cross each other cannot close a circle,
    /// the second finds that the first has won.
    void lockMerging() {
        sql("select pg_advisory_xact_lock(hashtext('conversation-merge'), :account)")
                .query((row, n) -> 1)
                .list();
    }

    /// Holds both until the transaction ends, the one that goes into the other first: so does whoever waited for it and
    /// follows it there ([ConversationTable#lock]).
    void lock(UUID merged, UUID kept) {
        sql("""
                select from conversation where account_id = :account and id in (:merged, :kept)
                order by (id = :merged) desc for no key update
                """)
                .param("merged", merged)
                .param("kept", kept)
                .query((row, n) -> 1)
                .list();
    }

    /// Tags and participants of the merged one count for the one kept as long as it is there; what an agent began to
    /// write goes along.
    void merge(Conversation merged, Conversation kept, boolean wakes, UUID by, Instant now) {
        sql("""
                update conversation set merged_into = :kept, merged_at = :now, merged_by = :by, former_state = state,
                  former_snoozed_until = snoozed_until, state = 'merged', snoozed_until = null,
                  kept_state = case when :wakes then :keptState end, kept_snoozed_until = :keptUntil
                where account_id = :account and id = :merged
                """)
                .param("kept", kept.id())
                .param("now", at(now))
                .param("by", by)
                .param("wakes", wakes)
                .param("keptState", kept.state().column())
                .param("keptUntil", Db.atOrNull(kept.snoozedUntil()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("merged", merged.id())
                .update();
        for (var sql : List.of("""
                insert into conversation_tag (account_id, conversation_id, tag_id, through)
                select account_id, :kept, tag_id, :merged from conversation_tag
                where account_id = :account and conversation_id = :merged on conflict do nothing
                """, """
                insert into participant (account_id, agent_id, conversation_id, through, added_at, unseen)
                select account_id, agent_id, :kept, :merged, added_at, unseen from participant
                where account_id = :account and conversation_id = :merged on conflict do nothing
                """, """
                delete from draft where account_id = :account and conversation_id = :kept and body = ''
                """, """
                update draft d set conversation_id = :kept
                where account_id = :account and conversation_id = :merged and not exists (
                  select from draft k where k.account_id = d.account_id and k.conversation_id = :kept
                    and k.agent_id = d.agent_id and k.kind = d.kind)
                """, """
                update draft_file set conversation_id = :kept
                where account_id = :account and conversation_id = :merged
                """)) {
            sql(sql).param("kept", kept.id()).param("merged", merged.id()).update();
        }
    }

    Before before(UUID merged) {
        return sql("""
                select former_state, merged_at, kept_state, kept_snoozed_until from conversation
                where account_id = :account and id = :merged
                """)
                .param("merged", merged)
                .query((row, n) -> new Before(
                        State.of(row.getString("former_state")),
                        Db.instant(row, "merged_at"),
                        row.getString("kept_state") == null ? null : State.of(row.getString("kept_state")),
                        Db.instantOrNull(row, "kept_snoozed_until")))
                .single();
    }

    void undo(UUID merged) {
        var chain = chain(merged);
        sql("""
                update conversation set merged_into = null, merged_at = null, merged_by = null, state = former_state,
                  snoozed_until = former_snoozed_until, former_state = null, former_snoozed_until = null,
                  kept_state = null, kept_snoozed_until = null
                where account_id = :account and id = :merged
                """).param("merged", merged).update();
        takeBack(TAGS, merged, chain);
        takeBack(PARTICIPANTS, merged, chain);
    }

    // Into what it went, and what that one went into, up to the one that stands.
    private List<UUID> chain(UUID merged) {
        return sql("""
                with recursive chain as (
                  select merged_into as id, 1 as step from conversation where account_id = :account and id = :merged
                  union all
                  select c.merged_into, step + 1 from chain join conversation c on c.account_id = :account and c.id = chain.id
                  where c.merged_into is not null)
                select id from chain order by step limit 1000
                """)
                .param("merged", merged)
                .query((row, n) -> Db.uuid(row, "id"))
                .list();
    }

    /// Rows that were copied: their table, the column that says of what, and the others that go along.
    private record Copied(String table, String what, String rest) {}

    private static final Copied TAGS = new Copied("conversation_tag", "tag_id", "");
    private static final Copied PARTICIPANTS = new Copied("participant", "agent_id", ", added_at, unseen");

    // What came through `merged` leaves the one it went into, unless another that went there has it too; what has left
    // that one leaves the next.
    private void takeBack(Copied it, UUID merged, List<UUID> chain) {
        var through = merged;
        var things = sql("select " + it.what + " as what from " + it.table
                        + " where account_id = :account and conversation_id = :at and through = :through")
                .param("at", chain.getFirst())
                .param("through", merged)
                .query((row, n) -> Db.uuid(row, "what"))
                .list();
        for (var at : chain) {
            things = leaving(it, things, through, at);
            through = at;
        }
    }

    private List<UUID> leaving(Copied it, List<UUID> things, UUID through, UUID at) {
        var gone = sql("delete from " + it.table
                        + " where account_id = :account and conversation_id = :at and through = :through and " + it.what
                        + " = any(:things) returning " + it.what + " as what")
                .param("at", at)
                .param("through", through)
                .param("things", things.toArray(UUID[]::new))
                .query((row, n) -> Db.uuid(row, "what"))
                .list();
        var kept = sql("insert into " + it.table + " (account_id, conversation_id, through, " + it.what + it.rest
                        + ") select account_id, :at, conversation_id, " + it.what + it.rest + " from " + it.table
                        + " where account_id = :account and " + it.what + " = any(:gone) and conversation_id in ("
                        + "select id from conversation where account_id = :account and merged_into = :at) "
                        + "on conflict do nothing returning " + it.what + " as what")
                .param("at", at)
                .param("gone", gone.toArray(UUID[]::new))
                .query((row, n) -> Db.uuid(row, "what"))
                .list();
        return gone.stream().filter(thing -> !kept.contains(thing)).toList();
    }

    /// Whether a customer has written to it, or to what it has taken in, since then.
    boolean wasWrittenTo(UUID conversation, Instant since) {
        return sql(ConversationTable.FAMILY + """
                select exists (select from family f
                  join message m on m.account_id = :account and m.conversation_id = f.id
                  where m.direction = 'inbound' and m.created_at > :since)
                """)
                .param("conversation", conversation)
                .param("since", at(since))
                .query(Boolean.class)
                .single();
    }

    List<Conversation> mergedInto(UUID kept) {
        return sql(ConversationTable.FAMILY + "select " + ConversationTable.COLUMNS + """
                 from family f join conversation c on c.account_id = :account and c.id = f.id
                where c.merged_into is not null order by c.merged_at desc limit 100
                """)
                .param("conversation", kept)
                .query((row, n) -> ConversationTable.conversation(row))
                .list();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
