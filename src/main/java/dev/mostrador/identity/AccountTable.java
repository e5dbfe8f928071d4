package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.ui.Colour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountTable {
    private static final String COLUMNS = "id, name, country, time_zone, locale, address, undo_seconds, colour";

    private final JdbcClient db;

    AccountTable(JdbcClient db) {
        this.db = db;
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /// Held until the transaction ends: two first visits come one after the other.
    void lockDoor() {
        db.sql("select pg_advisory_xact_lock(hashtext('mostrador.set-up'))")
                .query((row, n) -> 0)
                .single();
    }

    /// The number is needed before the row exists: row-level security wants to know it when the connection is taken.
    int nextId() {
        return db.sql("select nextval(pg_get_serial_sequence('account', 'id'))")
                .query(Integer.class)
                .single();
    }

    void insert(Account account, Instant now) {
        db.sql("""
                insert into account (id, name, country, time_zone, locale, address, undo_seconds, colour, created_at) overriding system value
                values (:id, :name, :country, :zone, :locale, :address, :undo, :colour, :now)
                """)
                .param("id", account.id())
                .param("name", account.name())
                .param("country", account.country())
                .param("zone", account.zone().getId())
                .param("locale", account.locale())
                .param("address", account.address())
                .param("undo", account.undoSeconds())
                .param("colour", account.colour().hex())
                .param("now", at(now))
                .update();
    }

    void update(Account account) {
        db.sql("""
                update account set name = :name, country = :country, time_zone = :zone, locale = :locale, address = :address,
                  undo_seconds = :undo, colour = :colour
                where id = :id
                """)
                .param("id", account.id())
                .param("name", account.name())
                .param("country", account.country())
                .param("zone", account.zone().getId())
                .param("locale", account.locale())
                .param("address", account.address())
                .param("undo", account.undoSeconds())
                .param("colour", account.colour().hex())
                .update();
    }

    Optional<Account> find(int id) {
        return db.sql("select " + COLUMNS + " from account where id = :id")
                .param("id", id)
                .query((row, n) -> account(row))
                .optional();
    }

    List<Account> all() {
        return db.sql("select " + COLUMNS + " from account order by id limit 100000")
                .query((row, n) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getInt("id"),
                row.getString("name"),
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("locale"),
                row.getString("address"),
                row.getInt("undo_seconds"),
                new Colour(row.getString("colour")));
    }
}
