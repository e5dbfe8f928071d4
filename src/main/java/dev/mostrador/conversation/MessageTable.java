package dev.mostrador.conversation;

import static dev.mostrador.platform.Db.at;
import static dev.mostrador.platform.Db.atOrNull;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
class MessageTable {
    private static final String COLUMNS = """
            m.id, m.conversation_id, m.direction, m.channel, m.external_id, m.in_reply_to, m.author_agent_id,
            m.author_customer_id, m.from_name, m.from_address, m.recipients, m.subject, m.body, m.quoted, m.html,
            m.automatic, m.remote_images, m.delivery, m.delivery_error, m.delivery_attempts, m.leaves_at,
            m.unless_answered, m.sent_at, m.created_at""";

    private static final UUID LAST = new UUID(-1, -1); // after every message

    private final JdbcClient db;

    MessageTable(JdbcClient db) {
        this.db = db;
    }

    /// True for whoever comes first with that source; everybody later gets the first one's message.
    boolean claim(String channel, String sourceId, UUID message) {
        return sql("""
                insert into message_source (account_id, channel, source_id, message_id)
                values (:account, :channel, :source, :message)
                on conflict (account_id, channel, source_id) do nothing
                """)
                        .param("channel", channel)
                        .param("source", sourceId)
                        .param("message", message)
                        .update()
                == 1;
    }

    Optional<Message> findBySource(String channel, String sourceId) {
        return sql("select " + COLUMNS + """
                 from message_source s join message m on m.account_id = s.account_id and m.id = s.message_id
                where s.account_id = :account and s.channel = :channel and s.source_id = :source
                """)
                .param("channel", channel)
                .param("source", sourceId)
                .query((row, n) -> message(row))
                .optional();
    }

    // What may be null says its type: the driver would prepare the statement anew whenever it is, and whenever not.
    void insert(Message m) {
        sql("""
                insert into message (account_id, id, conversation_id, direction, channel, external_id, in_reply_to,
                  author_agent_id, author_customer_id, from_name, from_address, recipients, subject, body, quoted, html,
                  automatic, delivery, leaves_at, unless_answered, sent_at, created_at)
                values (:account, :id, :conversation, :direction, :channel, :externalId, :inReplyTo, :agent, :customer,
                  :fromName, :fromAddress, cast(:recipients as jsonb), :subject, :body, :quoted, :html, :automatic,
                  :delivery, :leavesAt, :unlessAnswered, :sentAt, :at)
                """)
                .param("id", m.id())
                .param("conversation", m.conversation())
                .param("direction", m.direction().column())
                .param("channel", m.channel())
                .param("externalId", m.externalId(), Types.VARCHAR)
                .param("inReplyTo", m.inReplyTo(), Types.VARCHAR)
                .param("agent", m.authorAgent())
                .param("customer", m.authorCustomer())
                .param("fromName", m.from().name())
                .param("fromAddress", m.from().address())
                .param("recipients", Json.write(m.recipients()))
                .param("subject", m.subject())
                .param("body", m.text())
                .param("quoted", m.quoted())
                .param("html", m.html())
                .param("automatic", m.automatic())
                .param("delivery", m.delivery() == null ? null : m.delivery().column(), Types.VARCHAR)
                .param(
                        "leavesAt",
                        atOrNull(m.departure() == null ? null : m.departure().at()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("unlessAnswered", m.departure() != null && m.departure().unlessAnswered())
                .param("sentAt", atOrNull(m.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", at(m.at()))
                .update();
    }

    Optional<Message> find(UUID id) {
        return sql("select " + COLUMNS + " from message m where m.account_id = :account and m.id = :id")
                .param("id", id)
                .query((row, n) -> message(row))
                .optional();
    }

    /// The newest with any of these external ids, for finding what a mail answers.
    Optional<Message> findByExternalIds(List<String> externalIds) {
        return sql("select " + COLUMNS + """
                 from message m where m.account_id = :account and m.external_id in (:ids) order by m.id desc limit 1
                """)
                .param("ids", externalIds)
                .query((row, n) -> message(row))
                .optional();
    }

    /// A page of the thread, oldest first, ending before `before` (null: at the newest); with what was merged into it.
    List<Message> page(UUID conversation, @Nullable UUID before, int limit) {
        return page(ConversationTable.FAMILY + "select * from (select " + COLUMNS + """
                  from family f cross join lateral (
                   select * from message m where m.account_id = :account and m.conversation_id = f.id
                    and (cast(:before as uuid) is null or m.id < cast(:before as uuid))
                   order by m.id desc limit :limit) m
                 order by m.id desc limit :limit) as newest order by id
                """, conversation, before, limit);
    }

    /// The same, of what was filed under this conversation itself.
    List<Message> ownPage(UUID conversation, @Nullable UUID before, int limit) {
        return page("select * from (select " + COLUMNS + """
                  from message m where m.account_id = :account and m.conversation_id = :conversation
                   and (cast(:before as uuid) is null or m.id < cast(:before as uuid))
                 order by m.id desc limit :limit) as newest order by id
                """, conversation, before, limit);
    }

    private List<Message> page(String sql, UUID conversation, @Nullable UUID before, int limit) {
        return sql(sql).param("conversation", conversation)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> message(row))
                .list();
    }

    Optional<Message> lastWorthAnswering(UUID conversation) {
        return lastWorthAnswering(conversation, LAST);
    }

    /// As it was before that message.
    Optional<Message> lastWorthAnswering(UUID conversation, UUID before) {
        return sql(ConversationTable.FAMILY + "select " + COLUMNS + """
                 from family f join message m on m.account_id = :account and m.conversation_id = f.id
                where m.direction <> 'note' and m.id < :before
                order by (m.direction = 'inbound' and m.automatic = '') desc, m.id desc limit 1
                """)
                .param("conversation", conversation)
                .param("before", before)
                .query((row, n) -> message(row))
                .optional();
    }

    /// What everybody but `agent` has said after `seen`; of many the newest.
    List<Message> saidSince(UUID seen, UUID conversation, UUID agent, int limit) {
        return sql(ConversationTable.FAMILY + "select * from (select " + COLUMNS + """
                  from family f join message m on m.account_id = :account and m.conversation_id = f.id
                 where m.id > :seen and m.direction <> 'note' and m.author_agent_id is distinct from :agent
                   and not (m.direction = 'outbound' and m.automatic <> '')
                 order by m.id desc limit :limit) as newest order by id
                """)
                .param("conversation", conversation)
                .param("seen", seen)
                .param("agent", agent)
                .param("limit", limit)
                .query((row, n) -> message(row))
                .list();
    }

    /// What was said last, to the customer or by him; an acknowledgement of ours says nothing.
    Optional<Message> lastSaid(UUID conversation) {
        return sql(ConversationTable.FAMILY + "select " + COLUMNS + """
                 from family f cross join lateral (
                  select * from message m where m.account_id = :account and m.conversation_id = f.id
                    and m.direction <> 'note' and not (m.direction = 'outbound' and m.automatic <> '')
                  order by m.id desc limit 1) m
                order by m.id desc limit 1
                """)
                .param("conversation", conversation)
                .query((row, n) -> message(row))
                .optional();
    }

    Optional<String> firstSaid(UUID conversation) {
        return sql("""
                select body from message
                where account_id = :account and conversation_id = :conversation and direction = 'inbound'
                  and automatic = '' and body <> ''
                order by id limit 1
                """).param("conversation", conversation).query(String.class).optional();
    }

    Optional<String> said(UUID message) {
        return sql("select body from message where account_id = :account and id = :id")
                .param("id", message)
                .query(String.class)
                .optional();
    }

    /// By which channel either side spoke last; empty when nobody has spoken yet.
    Optional<String> lastChannel(UUID conversation) {
        return sql(ConversationTable.FAMILY + """
                select m.channel from family f cross join lateral (
                  select id, channel from message m where m.account_id = :account and m.conversation_id = f.id
                    and m.direction <> 'note' order by m.id desc limit 1) m
                order by m.id desc limit 1
                """)
                .param("conversation", conversation)
                .query(String.class)
                .optional();
    }

    /// Which of our people wrote to the customer last.
    Optional<UUID> lastAuthor(UUID conversation) {
        return sql(ConversationTable.FAMILY + """
                select m.author_agent_id from family f
                join message m on m.account_id = :account and m.conversation_id = f.id
                where m.direction = 'outbound' and m.automatic = '' and m.author_agent_id is not null
                order by m.id desc limit 1
                """)
                .param("conversation", conversation)
                .query(UUID.class)
                .optional();
    }

    record Extent(int messages, @Nullable Instant last) {}

    Extent extent(UUID conversation) {
        return sql(ConversationTable.FAMILY + """
                select count(*) as messages, max(m.created_at) as last
                from family f join message m on m.account_id = :account and m.conversation_id = f.id
                """)
                .param("conversation", conversation)
                .query((row, n) -> new Extent(row.getInt("messages"), Db.instantOrNull(row, "last")))
                .single();
    }

    /// Under which conversation of the family the message is filed that a new one answers; without such a message the
    /// one in which that channel was used last; else the one that stands.
    UUID home(UUID conversation, String channel, @Nullable String answered) {
        return sql(ConversationTable.FAMILY + """
                select m.conversation_id from family f
                join message m on m.account_id = :account and m.conversation_id = f.id
                where (select count(*) from family) > 1
                  and (m.external_id = :answered or (cast(:answered as text) is null and m.channel = :channel))
                order by m.id desc limit 1
                """)
                .param("conversation", conversation)
                .param("channel", channel)
                .param("answered", answered, Types.VARCHAR)
                .query((row, n) -> Db.uuid(row, "conversation_id"))
                .optional()
                .orElse(conversation);
    }

    /// Where the newest message with any of these external ids is filed, and where it was before it was split off.
    Optional<Threads.Home> homeOf(List<String> externalIds) {
        return sql("""
                select conversation_id, split_from from message m
                where m.account_id = :account and m.external_id in (:ids) order by m.id desc limit 1
                """)
                .param("ids", externalIds)
                .query((row, n) -> new Threads.Home(Db.uuid(row, "conversation_id"), Db.uuidOrNull(row, "split_from")))
                .optional();
    }

    void updateDelivery(UUID id, DeliveryState state, List<Hindrance> hindrances) {
        sql("""
                update message set delivery = :state, delivery_error = :error
                where account_id = :account and id = :id and direction = 'outbound'
                """)
                .param("id", id)
                .param("state", state.column())
                .param("error", Hindrance.column(hindrances))
                .update();
    }

    /// False when it had not failed, or somebody was faster.
    boolean requeue(UUID id) {
        return sql("""
                update message set delivery = 'queued', delivery_error = ''
                where account_id = :account and id = :id and delivery = 'failed'
                """).param("id", id).update() == 1;
    }

    /// The conversations of those that it marked.
    List<UUID> markRead(Collection<UUID> ids) {
        return sql("""
                update message set delivery = 'read'
                where account_id = :account and id = any(:ids) and delivery = 'sent' returning conversation_id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> Db.uuid(row, "conversation_id"))
                .list();
    }

    void allowRemoteImages(UUID id) {
        sql("update message set remote_images = true where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    /// Takes a message up for an attempt; false when it is not to be sent (any more). One that waited for long appears
    /// where it leaves, not where it was written.
    boolean begin(UUID id, Instant now) {
        return sql("""
                update message set delivery = 'sending', delivery_attempts = delivery_attempts + 1,
                  created_at = case when leaves_at > created_at + interval '1 minute' and delivery_attempts = 0
                    then :now else created_at end
                where account_id = :account and id = :id and delivery in ('queued', 'sending')
                """).param("id", id).param("now", at(now)).update() == 1;
    }

    /// Holds a message back that has not been taken up yet; false when it has.
    boolean lockWaiting(UUID id) {
        return !sql("""
                select id from message where account_id = :account and id = :id
                  and delivery = 'queued' and delivery_attempts = 0 and leaves_at is not null for update
                """).param("id", id).query(UUID.class).list().isEmpty();
    }

    /// What was left where the customer wrote, saying that this message took another way.
    Optional<Message> noteOf(UUID id) {
        return sql("select " + COLUMNS + """
                 from message_source s
                join message_source n on n.account_id = s.account_id and n.channel = s.channel
                  and n.source_id = s.source_id || :note
                join message m on m.account_id = n.account_id and m.id = n.message_id
                where s.account_id = :account and s.message_id = :id
                """)
                .param("id", id)
                .param("note", NewReply.NOTE)
                .query((row, n) -> message(row))
                .optional();
    }

    /// Whether it is such a note.
    boolean isNote(UUID id) {
        return sql("""
                select exists (select from message_source
                  where account_id = :account and message_id = :id and source_id like '%' || :note)
                """)
                .param("id", id)
                .param("note", NewReply.NOTE)
                .query(Boolean.class)
                .single();
    }

    /// With what it was claimed under: asked for again, it is another message.
    void delete(UUID id) {
        sql("delete from message_source where account_id = :account and message_id = :id")
                .param("id", id)
                .update();
        sql("delete from message where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    /// Those that are not to leave once the customer has written.
    List<Message> waitingUnlessAnswered(UUID conversation) {
        return waiting(conversation, "m.unless_answered");
    }

    /// Those that have not left yet.
    List<Message> waiting(UUID conversation) {
        return waiting(conversation, "m.leaves_at is not null");
    }

    private List<Message> waiting(UUID conversation, String condition) {
        return sql(ConversationTable.FAMILY + "select " + COLUMNS + """
                 from family f join message m on m.account_id = :account and m.conversation_id = f.id
                where m.delivery = 'queued' and m.delivery_attempts = 0
                """ + " and " + condition
                        + " order by m.id limit 100")
                .param("conversation", conversation)
                .query((row, n) -> message(row))
                .list();
    }

    /// False when it has left already.
    boolean hasten(UUID id, Instant now) {
        return sql("""
                update message set leaves_at = :now, unless_answered = false
                where account_id = :account and id = :id and delivery = 'queued' and leaves_at > :now
                """).param("id", id).param("now", at(now)).update() == 1;
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static @Nullable Departure departure(ResultSet row) throws SQLException {
        var at = Db.instantOrNull(row, "leaves_at");
        return at == null ? null : new Departure(at, row.getBoolean("unless_answered"));
    }

    private static Message message(ResultSet row) throws SQLException {
        var delivery = row.getString("delivery");
        return new Message(
                Db.uuid(row, "id"),
                Db.uuid(row, "conversation_id"),
                Direction.of(row.getString("direction")),
                row.getString("channel"),
                row.getString("external_id"),
                row.getString("in_reply_to"),
                Db.uuidOrNull(row, "author_agent_id"),
                Db.uuidOrNull(row, "author_customer_id"),
                new Address(row.getString("from_name"), row.getString("from_address")),
                Json.read(row.getString("recipients"), Recipients.class),
                row.getString("subject"),
                row.getString("body"),
                row.getString("quoted"),
                row.getString("html"),
                row.getString("automatic"),
                row.getBoolean("remote_images"),
                delivery == null ? null : DeliveryState.of(delivery),
                Hindrance.of(row.getString("delivery_error")),
                row.getInt("delivery_attempts"),
                departure(row),
                Db.instantOrNull(row, "sent_at"),
                Db.instant(row, "created_at"),
                List.of());
    }
}
