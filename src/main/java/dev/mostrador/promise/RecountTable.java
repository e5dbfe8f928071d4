package dev.mostrador.promise;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecountTable {
    private static final UUID START = new UUID(0, 0);

    static final String PENDING = "select from promise_recount where account_id = :account and ended_at is null";

    private final JdbcClient db;

    RecountTable(JdbcClient db) {
        this.db = db;
    }

    void begin(int total, Instant now) {
        sql("""
                insert into promise_recount (account_id, after_id, total, done, asked_at)
                values (:account, :start, :total, 0, :now)
                on conflict (account_id) do update
                  set after_id = :start, total = :total, done = 0, asked_at = :now, ended_at = null
                """)
                .param("start", START)
                .param("total", total)
                .param("now", Db.at(now))
                .update();
    }

    /// Where it goes on; empty when nothing is to be done or another node is at it.
    Optional<UUID> lock() {
        return sql("""
                select after_id from promise_recount where account_id = :account and ended_at is null
                for update skip locked
                """).query((row, _) -> Db.uuid(row, "after_id")).optional();
    }

    void advance(UUID after, int more) {
        sql("update promise_recount set after_id = :after, done = done + :more where account_id = :account")
                .param("after", after)
                .param("more", more)
                .update();
    }

    void end(int more, Instant now) {
        sql("update promise_recount set done = done + :more, ended_at = :now where account_id = :account")
                .param("more", more)
                .param("now", Db.at(now))
                .update();
    }

    Optional<Recounting.Progress> progress() {
        return sql("select done, total, asked_at, ended_at from promise_recount where account_id = :account")
                .query((row, _) -> new Recounting.Progress(
                        row.getInt("done"),
                        row.getInt("total"),
                        Db.instant(row, "asked_at"),
                        Db.instantOrNull(row, "ended_at")))
                .optional();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
