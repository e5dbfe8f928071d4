package dev.mostrador.customer;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class CustomerTable {
    private final JdbcClient db;

    CustomerTable(JdbcClient db) {
        this.db = db;
    }

    /// Name and id of whoever is known by that address; a merged customer's address belongs to the one kept.
    record Known(UUID id, String name) {}

    Optional<Known> findByIdentity(CustomerIdentity.Kind kind, String value) {
        return sql("""
                select c.id, c.name from customer_identity i
                join customer c on c.account_id = i.account_id and c.id = i.customer_id
                where i.account_id = :account and i.kind = :kind and i.value = :value
                """)
                .param("kind", kind.column())
                .param("value", value)
                .query((row, n) -> new Known(Db.uuid(row, "id"), row.getString("name")))
                .optional();
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

    Optional<Customer> find(UUID id) {
        return sql("""
                select id, name, company, notes, created_at from customer where account_id = :account and id = :id
                """)
                .param("id", id)
                .query((row, n) -> customer(row, identities(id)))
                .optional();
    }

    List<CustomerIdentity> identities(UUID customer) {
        return sql("""
                select id, customer_id, kind, value from customer_identity
                where account_id = :account and customer_id = :customer order by id limit 100
                """)
                .param("customer", customer)
                .query((row, n) -> identity(row))
                .list();
    }

    void deleteIdentity(UUID customer, UUID identity) {
        sql("delete from customer_identity where account_id = :account and customer_id = :customer and id = :id")
                .param("customer", customer)
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

    void updateName(UUID id, String name) {
        sql("update customer set name = :name where account_id = :account and id = :id and name = ''")
                .param("id", id)
                .param("name", name)
                .update();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static Customer customer(ResultSet row, List<CustomerIdentity> identities) throws SQLException {
        return new Customer(
                Db.uuid(row, "id"),
                row.getString("name"),
                row.getString("company"),
                row.getString("notes"),
                Db.instant(row, "created_at"),
                identities);
    }

    private static CustomerIdentity identity(ResultSet row) throws SQLException {
        return new CustomerIdentity(
                Db.uuid(row, "id"),
                Db.uuid(row, "customer_id"),
                CustomerIdentity.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("value"));
    }
}
