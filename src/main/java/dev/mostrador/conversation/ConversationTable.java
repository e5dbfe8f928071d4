package dev.mostrador.conversation;

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
class ConversationTable {
    static final String COLUMNS = """
            c.id, c.number, c.subject, c.customer_id, c.customer_name, c.channel, c.inbox, c.state, c.priority,
            c.assignee_id, c.team_id, c.owner_id, c.snoozed_until, c.preview, c.awaiting, c.message_count,
            c.created_at, c.last_activity_at, array(
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
                  state, priority, assignee_id, team_id, owner_id, preview, awaiting, message_count, created_at,
                  last_activity_at)
                select :account, :id, last_conversation_number, :subject, :customer, :customerName, :channel, :inbox,
                  :state, :priority, :assignee, :team, :owner, :preview, :awaiting, :messages, :created, :activity
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
                .query(Long.class)
                .single();
    }

    Optional<Conversation> find(UUID id) {
        return sql("select " + COLUMNS + " from conversation c where c.account_id = :account and c.id = :id")
                .param("id", id)
                .query((row, n) -> conversation(row))
                .optional();
    }

    /// Holds the row until the transaction ends: who changes a conversation waits for whoever is changing it.
    Optional<Conversation> lock(UUID id) {
        return sql("select " + COLUMNS + " from conversation c where c.account_id = :account and c.id = :id for update")
                .param("id", id)
                .query((row, n) -> conversation(row))
                .optional();
    }

    Optional<Conversation> findByNumber(long number) {
        return sql("select " + COLUMNS + " from conversation c where c.account_id = :account and c.number = :number")
                .param("number", number)
                .query((row, n) -> conversation(row))
                .optional();
    }

    List<Conversation> ofCustomers(List<UUID> customers, int limit) {
        // Nearly always one: then PostgreSQL plans once for all.
        var one = customers.size() == 1;
        return sql("select " + COLUMNS + " from conversation c where c.account_id = :account and c.customer_id "
                        + (one ? "= :customers" : "= any(:customers)") + """
                 order by c.last_activity_at desc, c.id desc limit :limit
                """)
                .param("customers", one ? customers.getFirst() : customers.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> conversation(row))
                .list();
    }

    List<UUID> dueSnoozes(Instant now, int limit) {
        return sql("""
                select id from conversation
                where account_id = :account and state = 'snoozed' and snoozed_until <= :now
                order by snoozed_until limit :limit
                """)
                .param("now", at(now))
                .param("limit", limit)
                .query((row, n) -> Db.uuid(row, "id"))
                .list();
    }

    /// A message was added: one more, with its first words, by the customer or by us.
    void touch(UUID id, String preview, boolean awaitingUs, Instant at) {
        sql("""
                update conversation set preview = :preview, awaiting = :awaiting, message_count = message_count + 1,
                  last_activity_at = greatest(last_activity_at, :at)
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("preview", preview)
                .param("awaiting", awaitingUs ? "us" : "customer")
                .param("at", at(at))
                .update();
    }

    /// The last message was taken back.
    void untouch(UUID id, String preview, boolean awaitingUs) {
        sql("""
                update conversation set preview = :preview, awaiting = :awaiting, message_count = message_count - 1
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("preview", preview)
                .param("awaiting", awaitingUs ? "us" : "customer")
                .update();
    }

    /// A note was added: the customer's words stay the preview.
    void touchByNote(UUID id, Instant at) {
        sql("""
                update conversation set message_count = message_count + 1,
                  last_activity_at = greatest(last_activity_at, :at)
                where account_id = :account and id = :id
                """).param("id", id).param("at", at(at)).update();
    }

    void updateState(UUID id, State state, @Nullable Instant snoozedUntil) {
        sql("""
                update conversation set state = :state, snoozed_until = :until
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("state", state.column())
                .param("until", atOrNull(snoozedUntil), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
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
                List.of((UUID[]) row.getArray("tags").getArray()));
    }
}
