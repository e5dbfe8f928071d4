package dev.mostrador.promise;

import dev.mostrador.platform.AccountScope;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PromiseTable {
    private final JdbcClient db;

    PromiseTable(JdbcClient db) {
        this.db = db;
    }

    List<Promise> all() {
        return db.sql(
                        "select channel, kind, seconds, business, given from promise where account_id = :account limit 1000")
                .param("account", AccountScope.require())
                .query((row, _) -> new Promise(
                        row.getString("channel"),
                        PromiseKind.of(row.getString("kind")),
                        Duration.ofSeconds(row.getInt("seconds")),
                        row.getBoolean("business"),
                        row.getBoolean("given")))
                .list();
    }

    void save(Promise promise) {
        db.sql("""
                insert into promise (account_id, channel, kind, seconds, business, given)
                values (:account, :channel, :kind, :seconds, :business, :given)
                on conflict (account_id, channel, kind)
                  do update set seconds = :seconds, business = :business, given = :given
                """)
                .param("account", AccountScope.require())
                .param("channel", promise.channel())
                .param("kind", promise.kind().word())
                .param("seconds", (int) promise.within().toSeconds())
                .param("business", promise.business())
                .param("given", promise.given())
                .update();
    }
}
