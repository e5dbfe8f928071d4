package dev.mostrador.channel.chat;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class VisitorTable {
    private static final String COLUMNS = """
            v.id, v.widget_id, v.language, v.user_id, v.verified, v.name, v.email, v.email_verified, v.customer_id,
            v.conversation_id, v.context, v.lines, v.seen, v.agent_seen""";

    private final JdbcClient db;

    VisitorTable(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, UUID widget, byte[] tokenHash, String language, Instant now) {
        sql("""
                insert into chat_visitor (account_id, id, widget_id, token_hash, language, created_at, last_seen_at)
                values (:account, :id, :widget, :hash, :language, :now, :now)
                """)
                .param("id", id)
                .param("widget", widget)
                .param("hash", tokenHash)
                .param("language", language)
                .param("now", at(now))
                .update();
    }

    Optional<Visitor> findByToken(UUID widget, byte[] tokenHash) {
        return sql("select " + COLUMNS + """
                 from chat_visitor v
                where v.account_id = :account and v.token_hash = :hash and v.widget_id = :widget
                """)
                .param("hash", tokenHash)
                .param("widget", widget)
                .query((row, n) -> visitor(row))
                .optional();
    }

    Optional<Visitor> find(UUID id) {
        return sql("select " + COLUMNS + " from chat_visitor v where v.account_id = :account and v.id = :id")
                .param("id", id)
                .query((row, n) -> visitor(row))
                .optional();
    }

    /// Two first messages of one browser wait for each other, and hold no row that others want.
    void lockBeginning(UUID id) {
        sql("select pg_advisory_xact_lock(hashtext('chat-visitor'), hashtext(:id))")
                .param("id", id.toString())
                .query((row, n) -> 1)
                .list();
    }

    void updateToken(UUID id, byte[] tokenHash) {
        sql("update chat_visitor set token_hash = :hash where account_id = :account and id = :id")
                .param("id", id)
                .param("hash", tokenHash)
                .update();
    }

    void updateCustomer(UUID id, UUID customer) {
        sql("update chat_visitor set customer_id = :customer where account_id = :account and id = :id")
                .param("id", id)
                .param("customer", customer)
                .update();
    }

    void updateConversation(UUID id, UUID conversation) {
        sql("update chat_visitor set conversation_id = :conversation where account_id = :account and id = :id")
                .param("id", id)
                .param("conversation", conversation)
                .update();
    }

    /// What they say of themselves; what was vouched for stays. Empty: nothing new.
    void updateClaims(UUID id, String name, String email) {
        sql("""
                update chat_visitor set name = case when :name = '' then name else :name end,
                  email = case when :email = '' or email_verified then email else :email end
                where account_id = :account and id = :id
                """).param("id", id).param("name", name).param("email", email).update();
    }

    void updateVerified(UUID id, String userId, String email, boolean emailVerified) {
        sql("""
                update chat_visitor set user_id = :user, verified = true,
                  email = case when :email = '' then email else :email end,
                  email_verified = :emailVerified or (email_verified and (:email = '' or email = :email))
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("user", userId)
                .param("email", email)
                .param("emailVerified", emailVerified)
                .update();
    }

    void updateContext(UUID id, String context, Instant now) {
        sql("""
                update chat_visitor set context = context || cast(:context as jsonb), last_seen_at = :now
                where account_id = :account and id = :id
                """).param("id", id).param("context", context).param("now", at(now)).update();
    }

    void updateLanguage(UUID id, String language) {
        sql("update chat_visitor set language = :language where account_id = :account and id = :id")
                .param("id", id)
                .param("language", language)
                .update();
    }

    void touch(UUID id, Instant now) {
        sql("update chat_visitor set last_seen_at = :now where account_id = :account and id = :id")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    /// False when they had seen as much before.
    boolean updateSeen(UUID id, long position) {
        return sql("""
                update chat_visitor set seen = least(:position, lines)
                where account_id = :account and id = :id and seen < least(:position, lines)
                """).param("id", id).param("position", position).update() == 1;
    }

    /// Those for whom it is new that somebody of the shop has seen everything.
    // In the order in which answers lock them.
    List<UUID> updateAgentSeen(UUID conversation) {
        return sql("""
                with behind as (
                  select id from chat_visitor
                  where account_id = :account and agent_seen < lines and id in (
                    select visitor_id from chat_talk t
                    where t.account_id = :account and t.conversation_id = :conversation)
                  order by id for no key update)
                update chat_visitor v set agent_seen = lines from behind
                where v.account_id = :account and v.id = behind.id
                returning v.id
                """)
                .param("conversation", conversation)
                .query((row, n) -> Db.uuid(row, "id"))
                .list();
    }

    /// These conversations are about to be deleted; their lines go with the messages.
    void forget(List<UUID> conversations) {
        var ids = conversations.toArray(UUID[]::new);
        sql("delete from chat_talk where account_id = :account and conversation_id = any(:ids)")
                .param("ids", ids)
                .update();
        sql("update chat_visitor set conversation_id = null where account_id = :account and conversation_id = any(:ids)")
                .param("ids", ids)
                .update();
    }

    void follow(UUID conversation, UUID visitor) {
        sql("""
                insert into chat_talk (account_id, conversation_id, visitor_id)
                values (:account, :conversation, :visitor) on conflict do nothing
                """).param("conversation", conversation).param("visitor", visitor).update();
    }

    /// Whoever has that message follows the conversation.
    void followWith(UUID message, UUID conversation) {
        sql("""
                insert into chat_talk (account_id, conversation_id, visitor_id)
                select account_id, :conversation, visitor_id from chat_line
                where account_id = :account and message_id = :message on conflict do nothing
                """).param("message", message).param("conversation", conversation).update();
    }

    List<UUID> followers(UUID conversation) {
        return sql("""
                select visitor_id from chat_talk
                where account_id = :account and conversation_id = :conversation order by visitor_id limit 100
                """)
                .param("conversation", conversation)
                .query((row, n) -> Db.uuid(row, "visitor_id"))
                .list();
    }

    /// The browser that was used last among those that follow a conversation.
    Optional<Visitor> lastOf(UUID conversation) {
        return sql("select " + COLUMNS + """
                 from chat_visitor v join chat_talk t on t.account_id = v.account_id and t.visitor_id = v.id
                where v.account_id = :account and t.conversation_id = :conversation
                order by v.last_seen_at desc limit 1
                """)
                .param("conversation", conversation)
                .query((row, n) -> visitor(row))
                .optional();
    }

    /// The browser that the same verified person used before this one.
    Optional<Visitor> lastOfUser(UUID widget, String userId, UUID except) {
        return sql("select " + COLUMNS + """
                 from chat_visitor v
                where v.account_id = :account and v.user_id = :user and v.verified and v.widget_id = :widget
                  and v.id <> :except and v.lines > 0
                order by v.last_seen_at desc limit 1
                """)
                .param("user", userId)
                .param("widget", widget)
                .param("except", except)
                .query((row, n) -> visitor(row))
                .optional();
    }

    /// One browser follows what another does.
    void followAll(UUID visitor, UUID other) {
        sql("""
                insert into chat_talk (account_id, conversation_id, visitor_id)
                select account_id, conversation_id, :visitor from chat_talk
                where account_id = :account and visitor_id = :other on conflict do nothing
                """).param("visitor", visitor).param("other", other).update();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    static Visitor visitor(ResultSet row) throws SQLException {
        return new Visitor(
                Db.uuid(row, "id"),
                Db.uuid(row, "widget_id"),
                row.getString("language"),
                row.getString("user_id"),
                row.getBoolean("verified"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("email_verified"),
                Db.uuidOrNull(row, "customer_id"),
                Db.uuidOrNull(row, "conversation_id"),
                row.getString("context"),
                row.getLong("lines"),
                row.getLong("seen"),
                row.getLong("agent_seen"));
    }
}
