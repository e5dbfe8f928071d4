package dev.mostrador.customer;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class CustomerTable {
    private static final String FIRST_ADDRESS = """
            (select i.value from customer_identity i
             where i.account_id = c.account_id and i.customer_id = c.id and i.kind in ('email', 'phone')
             order by i.id limit 1)""";

    // Accents do not matter, in what was typed as little as in the names; addresses of whoever was merged in count.
    private static final String MATCHES = """
             and (translate(lower(c.name || ' ' || c.company), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')
                    like translate(:pattern, 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')
               or exists (select from customer_identity i
                 join customer m on m.account_id = i.account_id and m.id = i.customer_id
                 where i.account_id = c.account_id and (m.id = c.id or m.merged_into = c.id)
                   and i.value like :pattern))
            """;

    private static final String AFTER = """
             and ((c.name = ''), lower(c.name), c.id) > (:nameless, :name, :id)
            """;

    private final JdbcClient db;

    CustomerTable(JdbcClient db) {
        this.db = db;
    }

    /// Whoever is known by an address. `mergedInto`: who that one turned out to be.
    record Known(UUID id, String name, @Nullable UUID mergedInto) {}

    Optional<Known> findByIdentity(CustomerIdentity.Kind kind, String value) {
        return sql("""
                select c.id, c.name, c.merged_into from customer_identity i
                join customer c on c.account_id = i.account_id and c.id = i.customer_id
                where i.account_id = :account and i.kind = :kind and i.value = :value
                """)
                .param("kind", kind.column())
                .param("value", value)
                .query((row, n) -> known(row))
                .optional();
    }

    Optional<Known> known(UUID id) {
        return sql("select id, name, merged_into from customer where account_id = :account and id = :id")
                .param("id", id)
                .query((row, n) -> known(row))
                .optional();
    }

    List<Merged> mergedInto(UUID root) {
        return sql("""
                select id, name, merged_at from customer
                where account_id = :account and merged_into = :root order by merged_at desc limit 100
                """)
                .param("root", root)
                .query((row, n) -> new Merged(Db.uuid(row, "id"), row.getString("name"), Db.instant(row, "merged_at")))
                .list();
    }

    void merge(UUID merged, UUID kept, @Nullable UUID by, Instant now) {
        sql("""
                update customer set merged_into = :kept, merged_at = :now, merged_by = :by
                where account_id = :account and id = :merged
                """)
                .param("merged", merged)
                .param("kept", kept)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    /// One merge at a time in an account, until the transaction ends.
    void lockMerging() {
        sql("select pg_advisory_xact_lock(hashtext('customer-merge'), :account)")
                .query((row, n) -> 1)
                .list();
    }

    /// False when it was not merged (any more).
    boolean unmerge(UUID merged) {
        return sql("""
                update customer set merged_into = null, merged_at = null, merged_by = null
                where account_id = :account and id = :merged and merged_into is not null
                """).param("merged", merged).update() == 1;
    }

    void insert(UUID id, String name, Instant now) {
        sql("insert into customer (account_id, id, name, created_at) values (:account, :id, :name, :now)")
                .param("id", id)
                .param("name", name)
                .param("now", at(now))
                .update();
    }

    /// False when the address belongs to somebody already, perhaps since a moment ago on another node.
    boolean insertIdentity(UUID id, UUID customer, CustomerIdentity.Kind kind, String value, Instant now) {
        return sql("""
                insert into customer_identity (account_id, id, customer_id, kind, value, created_at)
                values (:account, :id, :customer, :kind, :value, :now)
                on conflict (account_id, kind, value) do nothing
                """)
                        .param("id", id)
                        .param("customer", customer)
                        .param("kind", kind.column())
                        .param("value", value)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void delete(UUID id) {
        sql("delete from customer where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    /// Gives a name to whoever goes by `before`.
    boolean replaceName(UUID id, String before, String name) {
        return sql("update customer set name = :name where account_id = :account and id = :id and name = :before")
                        .param("id", id)
                        .param("before", before)
                        .param("name", name)
                        .update()
                == 1;
    }

    /// The customer kept, by any id that it has had.
    Optional<Customer> find(UUID id) {
        return sql("""
                with recursive up as (
                  select c.id, c.merged_into from customer c where c.account_id = :account and c.id = :id
                  union
                  select c.id, c.merged_into from up join customer c on c.account_id = :account and c.id = up.merged_into),
                family as (
                  select id from up where merged_into is null
                  union
                  select c.id from family f join customer c on c.account_id = :account and c.merged_into = f.id)
                select c.id, c.name, c.company, c.notes, c.created_at, c.time_zone, array(select id from family limit 1000) as family,
                  (select json_agg(json_build_object(
                      'id', i.id, 'customerId', i.customer_id, 'kind', upper(i.kind), 'value', i.value) order by i.id)
                   from (select * from customer_identity
                     where account_id = :account and customer_id in (select id from family)
                     order by id limit 100) i) as identities
                from customer c
                where c.account_id = :account and c.id = (select id from up where merged_into is null)
                """).param("id", id).query((row, n) -> customer(row)).optional();
    }

    Customers.ListPage list(String query, @Nullable ListCursor after, int limit) {
        var rows = sql("select c.id, c.name, c.company, coalesce(" + FIRST_ADDRESS + """
                , '') as address from customer c
                where c.account_id = :account and c.merged_into is null
                """
                        + (query.isBlank() ? "" : MATCHES) + (after == null ? "" : AFTER) + """
                order by (c.name = ''), lower(c.name), c.id limit :limit
                """)
                .param("pattern", pattern(query))
                .param("nameless", after != null && after.nameless())
                .param("name", after == null ? "" : after.name())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit + 1)
                .query((row, n) -> new Customers.Listed(
                        Db.uuid(row, "id"), row.getString("name"), row.getString("company"), row.getString("address")))
                .list();
        if (rows.size() <= limit) {
            return new Customers.ListPage(rows, null);
        }
        var last = rows.get(limit - 1);
        var cursor = new ListCursor(last.name().isEmpty(), last.name().toLowerCase(Locale.ROOT), last.id());
        return new Customers.ListPage(rows.subList(0, limit), cursor.toString());
    }

    // What somebody types is no pattern.
    private static String pattern(String query) {
        var plain = query.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + plain + "%";
    }

    /// Who they are today (merged or not) and the first address of each, by the ids asked for.
    Map<UUID, Customers.Contact> contacts(Collection<UUID> ids) {
        var contacts = new HashMap<UUID, Customers.Contact>();
        sql("""
                with recursive up as (
                  select id as asked, id, name, merged_into from customer where account_id = :account and id in (:ids)
                  union all
                  select up.asked, c.id, c.name, c.merged_into
                  from up join customer c on c.account_id = :account and c.id = up.merged_into)
                select asked, name, coalesce((
                  select i.value from customer_identity i
                  where i.account_id = :account and i.customer_id in (up.id, up.asked) and i.kind = 'email'
                  order by i.id limit 1), '') as email
                from up where merged_into is null
                """).param("ids", ids).query(row -> {
            contacts.put(Db.uuid(row, "asked"), new Customers.Contact(row.getString("name"), row.getString("email")));
        });
        return contacts;
    }

    void deleteIdentity(List<UUID> family, UUID identity) {
        sql("delete from customer_identity where account_id = :account and customer_id = any(:family) and id = :id")
                .param("family", family.toArray(UUID[]::new))
                .param("id", identity)
                .update();
    }

    void update(UUID id, String name, String company, String notes) {
        sql("""
                update customer set name = :name, company = :company, notes = :notes
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("name", name)
                .param("company", company)
                .param("notes", notes)
                .update();
    }

    Customers.Spoken spoken(UUID id) {
        return sql("select locale, locale_by_hand from customer where account_id = :account and id = :id")
                .param("id", id)
                .query((row, n) -> new Customers.Spoken(row.getString("locale"), row.getBoolean("locale_by_hand")))
                .single();
    }

    void freeLocale(UUID id) {
        sql("update customer set locale_by_hand = false where account_id = :account and id = :id and locale_by_hand")
                .param("id", id)
                .update();
    }

    void updateLocale(UUID id, String locale, boolean byHand) {
        sql("""
                update customer set locale = :locale, locale_by_hand = :byHand
                where account_id = :account and id = :id and (:byHand or not locale_by_hand)
                  and (locale is distinct from :locale or locale_by_hand <> :byHand)
                """).param("id", id).param("locale", locale).param("byHand", byHand).update();
    }

    void updateName(UUID id, String name) {
        sql("update customer set name = :name where account_id = :account and id = :id and name = ''")
                .param("id", id)
                .param("name", name)
                .update();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                Db.uuid(row, "id"),
                row.getString("name"),
                row.getString("company"),
                row.getString("notes"),
                Db.instant(row, "created_at"),
                identities(row.getString("identities")),
                List.of((UUID[]) row.getArray("family").getArray()),
                zone(row.getString("time_zone")));
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(Db.uuid(row, "id"), row.getString("name"), Db.uuidOrNull(row, "merged_into"));
    }

    private static List<CustomerIdentity> identities(@Nullable String json) {
        return json == null ? List.of() : List.of(Json.read(json, CustomerIdentity[].class));
    }
}
