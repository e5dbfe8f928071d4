package dev.mostrador.conversation;

import static dev.mostrador.platform.Db.at;
import static dev.mostrador.platform.Db.atOrNull;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class ConversationTable {
    /// A conversation with all that was merged into it, as `family(id)`; `:conversation` is the one that stands.
    static final String FAMILY = """
            with recursive family as (
              select cast(:conversation as uuid) as id
              union all
              select c.id from family f join conversation c on c.account_id = :account and c.merged_into = f.id)
            """;

    static final String COLUMNS = """
            c.id, c.number, c.subject, c.customer_id, c.customer_name, c.channel, c.inbox, c.state, c.priority,
            c.assignee_id, c.team_id, c.owner_id, c.snoozed_until, c.preview, c.awaiting, c.message_count,
            c.created_at, c.last_activity_at, c.merged_into, c.language, c.parent_id, array(
              select ct.tag_id from conversation_tag ct
              where ct.account_id = c.account_id and ct.conversation_id = c.id) as tags""";

    private final JdbcClient db;

    ConversationTable(JdbcClient db) {
        this.db = db;
    }

    /// Numbers are per account and never given twice; the row lock lasts until the commit.
    long insert(Conversation c) {
        return sql("""
                with numbered as (
                  update account set last_conversation_number = last_conversation_number + 1
                  where id = :account returning last_conversation_number)
                insert into conversation (account_id, id, number, subject, customer_id, customer_name, channel, inbox,
                  state, former_state, spam_at, priority, assignee_id, team_id, owner_id, preview, awaiting,
                  message_count, created_at, last_activity_at, language, parent_id)
                select :account, :id, last_conversation_number, :subject, :customer, :customerName, :channel, :inbox,
                  :state, case when :state = 'spam' then 'open' end, case when :state = 'spam' then :created end,
                  :priority, :assignee, :team, :owner, :preview, :awaiting, :messages, :created, :activity, :language,
                  :parent
                from numbered returning number
                """)
                .param("id", c.id())
                .param("subject", c.subject())
                .param("customer", c.customer())
                .param("customerName", c.customerName())
                .param("channel", c.channel())
                .param("inbox", c.inbox())
                .param("state", c.state().column())
                .param("priority", c.priority().column())
                .param("assignee", c.assignee())
                .param("team", c.team())
                .param("owner", c.owner())
                .param("preview", c.preview())
                .param("awaiting", c.awaitingUs() ? "us" : "customer")
                .param("messages", c.messageCount())
                .param("created", at(c.createdAt()))
                .param("activity", at(c.lastActivityAt()))
                .param("language", c.language(), java.sql.Types.VARCHAR)
                .param("parent", c.parent(), java.sql.Types.OTHER)
                .query(Long.class)
                .single();
    }

    /// The one in which it is shown: itself, unless it was merged into another.
    Optional<Conversation> find(UUID id) {
        return findItself(id).flatMap(this::root);
    }

    Optional<Conversation> findByNumber(long number) {
        return findItselfByNumber(number).flatMap(this::root);
    }

    private Optional<Conversation> root(Conversation found) {
        return found.mergedInto() == null ? Optional.of(found) : find(found.mergedInto());
    }

    /// Holds the row until the transaction ends: who changes a conversation waits for whoever is changing it. Of one
    /// that was merged into another, also while we waited, the other is held.
    Optional<Conversation> lock(UUID id) {
        var locked = one("c.id = :key and c.merged_into is null for no key update", id);
        return locked.isPresent()
                ? locked
                : findItself(id).flatMap(it -> lock(it.mergedInto() == null ? id : it.mergedInto()));
    }

    /// Merged or not.
    Optional<Conversation> findItself(UUID id) {
        return one("c.id = :key", id);
    }

    Optional<Conversation> findItselfByNumber(long number) {
        return one("c.number = :key", number);
    }

    private Optional<Conversation> one(String condition, Object key) {
        return sql("select " + COLUMNS + " from conversation c where c.account_id = :account and " + condition)
                .param("key", key)
                .query((row, n) -> conversation(row))
                .optional();
    }

    List<Conversation> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql("select " + COLUMNS + " from conversation c where c.account_id = :account and c.id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, n) -> conversation(row))
                        .list();
    }

    /// @param merged also those that are shown in another since
    List<Conversation> ofCustomers(List<UUID> customers, boolean merged, int limit) {
        // Nearly always one: then PostgreSQL plans once for all.
        var one = customers.size() == 1;
        return sql("select " + COLUMNS + " from conversation c where c.account_id = :account and c.customer_id "
                        + (one ? "= :customers" : "= any(:customers)") + (merged ? "" : " and c.state <> 'merged'")
                        + """
                 order by c.last_activity_at desc, c.id desc limit :limit
                """)
                .param("customers", one ? customers.getFirst() : customers.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> conversation(row))
                .list();
    }

    List<UUID> family(UUID conversation) {
        return sql(FAMILY + "select id from family limit 1000")
                .param("conversation", conversation)
                .query((row, n) -> Db.uuid(row, "id"))
                .list();
    }

    /// The questions to others about that one, oldest first.
    List<Conversation> sidesOf(UUID parent) {
        return sql(FAMILY + "select " + COLUMNS + """
                 from family f join conversation c on c.account_id = :account and c.parent_id = f.id
                where c.state <> 'merged' order by c.id limit 50
                """)
                .param("conversation", parent)
                .query((row, n) -> conversation(row))
                .list();
    }

    List<UUID> dueSnoozes(Instant now, int limit) {
        return sql("""
                select id from conversation
                where account_id = :account and state = 'snoozed'
                  and coalesce(snoozed_until, timestamptz '9999-12-31 00:00:00+00') <= :now
                order by coalesce(snoozed_until, timestamptz '9999-12-31 00:00:00+00'), id limit :limit
                """)
                .param("now", at(now))
                .param("limit", limit)
                .query((row, n) -> Db.uuid(row, "id"))
                .list();
    }

    /// A message was added: one more, with its first words, by the customer or by us. Answers what it is now.
    Conversation touch(UUID id, String preview, boolean awaitingUs, Instant at) {
        return sql("""
                update conversation c set preview = :preview, awaiting = :awaiting, message_count = message_count + 1,
                  last_activity_at = greatest(last_activity_at, :at)
                where account_id = :account and id = :id returning
                """ + COLUMNS)
                .param("id", id)
                .param("preview", preview)
                .param("awaiting", awaitingUs ? "us" : "customer")
                .param("at", at(at))
                .query((row, n) -> conversation(row))
                .single();
    }

    /// A note was added, or a machine spoke for us: the customer's words stay the preview.
    void touchByNote(UUID id, Instant at) {
        sql("""
                update conversation set message_count = message_count + 1,
                  last_activity_at = greatest(last_activity_at, :at)
                where account_id = :account and id = :id
                """).param("id", id).param("at", at(at)).update();
    }

    /// Something happened that concerns us, though the customer has not written.
    void touchByNews(UUID id, Instant at) {
        sql("""
                update conversation set awaiting = 'us', last_activity_at = greatest(last_activity_at, :at)
                where account_id = :account and id = :id
                """).param("id", id).param("at", at(at)).update();
    }

    void updateState(UUID id, State state, @Nullable Instant snoozedUntil) {
        sql("""
                update conversation set state = :state, snoozed_until = :until, former_state = null,
                  former_snoozed_until = null, spam_at = null
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("state", state.column())
                .param("until", atOrNull(snoozedUntil), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// What the list says of it, worked out anew. `lastSaid`: null leaves who spoke last as it is.
    void updateSummary(UUID id, int messages, Instant lastActivity, String preview, @Nullable Boolean awaitingUs) {
        sql("""
                update conversation set message_count = :messages, last_activity_at = :activity, preview = :preview,
                  awaiting = coalesce(:awaiting, awaiting)
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("messages", messages)
                .param("activity", at(lastActivity))
                .param("preview", preview)
                .param("awaiting", awaitingUs == null ? null : awaitingUs ? "us" : "customer", java.sql.Types.VARCHAR)
                .update();
    }

    void updatePeople(UUID id, @Nullable UUID assignee, @Nullable UUID team, @Nullable UUID owner) {
        sql("""
                update conversation set assignee_id = :assignee, team_id = :team, owner_id = :owner
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("assignee", assignee)
                .param("team", team)
                .param("owner", owner)
                .update();
    }

    void updatePriority(UUID id, Priority priority) {
        sql("update conversation set priority = :priority where account_id = :account and id = :id")
                .param("id", id)
                .param("priority", priority.column())
                .update();
    }

    void updateSubject(UUID id, String subject) {
        sql("update conversation set subject = :subject where account_id = :account and id = :id")
                .param("id", id)
                .param("subject", subject)
                .update();
    }

    /// What somebody set by hand is not overwritten by what was detected. False when it is as it was.
    boolean updateLanguage(UUID id, String language, boolean byHand) {
        return sql("""
                update conversation set language = :language, language_by_hand = :byHand
                where account_id = :account and id = :id and (:byHand or not language_by_hand)
                  and (language is distinct from :language or language_by_hand <> :byHand)
                """)
                        .param("id", id)
                        .param("language", language)
                        .param("byHand", byHand)
                        .update()
                == 1;
    }

    boolean isLanguageByHand(UUID id) {
        return sql("select language_by_hand from conversation where account_id = :account and id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// What is heard counts again. False when it does already.
    boolean freeLanguage(UUID id) {
        return sql("""
                update conversation set language_by_hand = false
                where account_id = :account and id = :id and language_by_hand
                """).param("id", id).update() == 1;
    }

    void updateCustomerName(List<UUID> customers, String name) {
        sql("""
                update conversation set customer_name = :name
                where account_id = :account and customer_id in (:customers)
                """).param("customers", customers).param("name", name).update();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                Db.uuid(row, "id"),
                row.getLong("number"),
                row.getString("subject"),
                Db.uuid(row, "customer_id"),
                row.getString("customer_name"),
                row.getString("channel"),
                row.getString("inbox"),
                State.of(row.getString("state")),
                Priority.of(row.getString("priority")),
                Db.uuidOrNull(row, "assignee_id"),
                Db.uuidOrNull(row, "team_id"),
                Db.uuidOrNull(row, "owner_id"),
                Db.instantOrNull(row, "snoozed_until"),
                row.getString("preview"),
                row.getString("awaiting").equals("us"),
                row.getInt("message_count"),
                Db.instant(row, "created_at"),
                Db.instant(row, "last_activity_at"),
                List.of((UUID[]) row.getArray("tags").getArray()),
                Db.uuidOrNull(row, "merged_into"),
                row.getString("language"),
                Db.uuidOrNull(row, "parent_id"));
    }
}
