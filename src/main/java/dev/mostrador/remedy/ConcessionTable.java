package dev.mostrador.remedy;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.protocol.document.Limits.Remedy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows are added, never changed, but for what a deleted conversation takes with it.
@Repository
class ConcessionTable {
    private static final String COLUMNS = """
             c.id, c.conversation_id, c.number, c.customer_id, c.remedy, c.amount, c.currency, c.reason, c.why, c.asked_by,
            c.decided_by, c.written_by, c.at, c.counted_on, c.version, c.approval_id, c.withdraws,
            exists (select 1 from concession back where back.account_id = c.account_id and back.withdraws = c.id)
              as withdrawn
            """;

    private final JdbcClient db;

    ConcessionTable(JdbcClient db) {
        this.db = db;
    }

    /// Whoever counts and then adds does so alone in the account, until the commit. First the conversation is held.
    void lock() {
        sql("select pg_advisory_xact_lock(hashtext('concession'), :account)")
                .query((_, _) -> 1)
                .list();
    }

    void insert(Concession it, String requestKey) {
        sql("""
                insert into concession (account_id, id, conversation_id, number, customer_id, remedy, amount, currency, reason,
                  why, asked_by, decided_by, written_by, at, counted_on, version, approval_id, withdraws, request_key)
                values (:account, :id, :conversation, :number, :customer, :remedy, :amount, :currency, :reason, :why, :asked,
                  :decided, :written, :at, :counted, :version, :approval, :withdraws, :key)
                """)
                .param("id", it.id())
                .param("conversation", it.conversation(), Types.OTHER)
                .param("number", it.number(), Types.BIGINT)
                .param("customer", it.customer())
                .param("remedy", Terms.word(it.remedy()))
                .param("amount", it.money().minor())
                .param("currency", it.money().currency())
                .param("reason", it.reason())
                .param("why", it.why())
                .param("asked", it.askedBy())
                .param("decided", it.decidedBy())
                .param("written", it.writtenBy())
                .param("at", Db.at(it.at()))
                .param("counted", it.countedOn())
                .param("version", it.version(), Types.INTEGER)
                .param("approval", it.approval(), Types.OTHER)
                .param("withdraws", it.withdraws(), Types.OTHER)
                .param("key", requestKey)
                .update();
    }

    Optional<Concession> byRequest(String key) {
        return one("c.request_key = :key", key);
    }

    Optional<Concession> find(UUID id) {
        return one("c.id = :key", id);
    }

    private Optional<Concession> one(String condition, Object key) {
        return sql("select" + COLUMNS + "from concession c where c.account_id = :account and " + condition)
                .param("key", key)
                .query((row, _) -> concession(row))
                .optional();
    }

    /// Whose sums are asked for.
    record Counted(Remedy remedy, String currency, Collection<UUID> family, Collection<UUID> customers) {}

    /// What was given of it in the case, to the customer, and in that month by that person. What was taken back counts
    /// nowhere: its two lines have the same conversation, customer, person and day.
    Ceiling.Given given(Counted what, UUID agent, YearMonth month) {
        return sql("""
                select coalesce(sum(amount) filter (where conversation_id = any(:family)), 0) as in_case,
                  coalesce(sum(amount) filter (where customer_id = any(:customers)), 0) as to_customer,
                  coalesce(sum(amount) filter (where decided_by = :agent and counted_on between :first and :last), 0)
                    as in_month
                from concession
                where account_id = :account and remedy = :remedy and currency = :currency
                  and (conversation_id = any(:family) or customer_id = any(:customers)
                    or decided_by = :agent and counted_on between :first and :last)
                """)
                .param("remedy", Terms.word(what.remedy()))
                .param("currency", what.currency())
                .param("family", what.family().toArray(UUID[]::new))
                .param("customers", what.customers().toArray(UUID[]::new))
                .param("agent", agent)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, _) ->
                        new Ceiling.Given(row.getLong("in_case"), row.getLong("to_customer"), row.getLong("in_month")))
                .single();
    }

    /// Newest first.
    List<Concession> ofCustomers(Collection<UUID> customers, int limit) {
        return list(sql("select" + COLUMNS + """
                from concession c where c.account_id = :account and c.customer_id = any(:customers)
                order by c.id desc limit :limit
                """)
                .param("customers", customers.toArray(UUID[]::new))
                .param("limit", limit));
    }

    /// Newest first.
    List<Concession> ofConversations(Collection<UUID> family, int limit) {
        return list(sql("select" + COLUMNS + """
                from concession c where c.account_id = :account and c.conversation_id = any(:family)
                order by c.id desc limit :limit
                """)
                .param("family", family.toArray(UUID[]::new))
                .param("limit", limit));
    }

    /// Newest first, those written between two moments.
    List<Concession> page(Range range, @Nullable UUID before, int limit) {
        return list(sql("select" + COLUMNS + """
                from concession c where c.account_id = :account and c.at >= :from and c.at < :to
                  and (cast(:before as uuid) is null or c.id < :before)
                order by c.id desc limit :limit
                """)
                .param("from", Db.at(range.from()))
                .param("to", Db.at(range.to()))
                .param("before", before, Types.OTHER)
                .param("limit", limit));
    }

    private static List<Concession> list(JdbcClient.StatementSpec sql) {
        return sql.query((row, _) -> concession(row)).list();
    }

    /// The money stays, also in the customer's limit; what could be read of the conversation goes with it.
    void forget(Collection<UUID> conversations) {
        sql("""
                update concession set conversation_id = null, number = null, why = ''
                where account_id = :account and conversation_id = any(:conversations)
                """).param("conversations", conversations.toArray(UUID[]::new)).update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static Concession concession(ResultSet row) throws SQLException {
        return new Concession(
                Db.uuid(row, "id"),
                Db.uuidOrNull(row, "conversation_id"),
                row.getObject("number", Long.class),
                Db.uuid(row, "customer_id"),
                Terms.remedy(row.getString("remedy")).orElseThrow(),
                new Money(row.getLong("amount"), row.getString("currency")),
                row.getString("reason"),
                row.getString("why"),
                Db.uuid(row, "asked_by"),
                Db.uuid(row, "decided_by"),
                Db.uuid(row, "written_by"),
                Db.instant(row, "at"),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("version", Integer.class),
                Db.uuidOrNull(row, "approval_id"),
                Db.uuidOrNull(row, "withdraws"),
                row.getBoolean("withdrawn"));
    }
}
