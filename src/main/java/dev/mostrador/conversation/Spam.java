package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What nobody should have to read. It is a state: out of every list, count and figure but its own, and back to where
/// it was when it turns out to be none. It is emptied by hand only.
@Component
public class Spam {
    private static final int BATCH = 200;
    private static final List<String> OF_MESSAGES =
            List.of("attachment", "mention", "search_document", "message_source");
    private static final List<String> OF_CONVERSATIONS = List.of(
            "message", "conversation_tag", "conversation_event", "draft", "draft_file", "participant", "mention");

    private final JdbcClient db;
    private final ConversationTable table;
    private final Withdrawing withdrawing;
    private final Events events;
    private final Changes changes;
    private final Blobs blobs;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Spam(
            JdbcClient db,
            ConversationTable table,
            Withdrawing withdrawing,
            Events events,
            Changes changes,
            Blobs blobs,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.db = db;
        this.table = table;
        this.withdrawing = withdrawing;
        this.events = events;
        this.changes = changes;
        this.blobs = blobs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// False when it is there already.
    @Transactional
    public boolean mark(UUID id, UUID agent) {
        var conversation = table.lock(id).orElseThrow();
        if (conversation.state() == State.SPAM) {
            return false;
        }
        withdrawing.holdBack(conversation, agent);
        sql("""
                update conversation set former_state = state, former_snoozed_until = snoozed_until, state = 'spam',
                  snoozed_until = null, spam_at = :now
                where account_id = :account and id = :id
                """)
                .param("now", Db.at(clock.instant()))
                .param("id", conversation.id())
                .update();
        told(conversation, EventKind.MARKED_SPAM, agent);
        return true;
    }

    /// Back to what it was before. False when it is no spam.
    @Transactional
    public boolean unmark(UUID id, UUID agent) {
        var conversation = table.lock(id).orElseThrow();
        if (conversation.state() != State.SPAM) {
            return false;
        }
        sql("""
                update conversation set state = former_state, snoozed_until = former_snoozed_until,
                  former_state = null, former_snoozed_until = null, spam_at = null
                where account_id = :account and id = :id
                """).param("id", conversation.id()).update();
        told(conversation, EventKind.UNMARKED_SPAM, agent);
        return true;
    }

    /// How many conversations have been spam for so long.
    public int olderThan(Duration age) {
        return sql("select count(*) from conversation where account_id = :account and state = 'spam' and spam_at < :before")
                .param("before", Db.at(clock.instant().minus(age)))
                .query(Integer.class)
                .single();
    }

    /// Deletes a batch of those, with everything that hangs on them, for good. Answers how many; 0: nothing is left.
    @Transactional
    public int empty(Duration age) {
        var doomed = uuids(
                sql("""
                select id from conversation c
                where account_id = :account and state = 'spam' and spam_at < :before and not exists (
                  select from conversation m where m.account_id = c.account_id and m.merged_into = c.id or m.account_id = c.account_id and m.parent_id = c.id)
                order by spam_at limit :limit for update
                """).param("before", Db.at(clock.instant().minus(age))).param("limit", BATCH));
        if (doomed.length > 0) {
            delete(doomed);
            changes.listChanged();
        }
        return doomed.length;
    }

    private void delete(UUID[] conversations) {
        var messages = uuids(sql("select id from message where account_id = :account and conversation_id = any(:ids)")
                .param("ids", conversations));
        publisher.publishEvent(new ConversationsDeleted(List.of(conversations), List.of(messages)));
        var files = sql("""
                select blob_id as id from attachment where account_id = :account and message_id = any(:ids)
                union all
                select thumbnail_id from attachment
                where account_id = :account and message_id = any(:ids) and thumbnail_id is not null
                union all
                select blob_id from draft_file where account_id = :account and conversation_id = any(:conversations)
                """)
                .param("ids", messages)
                .param("conversations", conversations)
                .query((row, n) -> Db.uuid(row, "id"))
                .list();
        OF_MESSAGES.forEach(name -> delete(name, "message_id", messages));
        OF_CONVERSATIONS.forEach(name -> delete(name, "conversation_id", conversations));
        delete("conversation_link", "one_id", conversations);
        delete("conversation_link", "other_id", conversations);
        sql("update conversation set parent_id = null where account_id = :account and parent_id = any(:ids)")
                .param("ids", conversations)
                .update();
        delete("conversation", "id", conversations);
        files.forEach(blobs::delete);
    }

    private void delete(String name, String column, UUID[] ids) {
        sql("delete from " + name + " where account_id = :account and " + column + " = any(:ids)")
                .param("ids", ids)
                .update();
    }

    private void told(Conversation conversation, EventKind kind, UUID agent) {
        events.record(conversation.id(), kind, agent, Map.of());
        changes.changed(conversation.number());
    }

    private static UUID[] uuids(StatementSpec query) {
        return query.query((row, n) -> Db.uuid(row, "id")).list().toArray(UUID[]::new);
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
