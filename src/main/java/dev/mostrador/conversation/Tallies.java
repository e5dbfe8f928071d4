package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many conversations each view holds, without counting conversations: a trigger writes additions and
/// subtractions, a reader sums a few rows, [Housekeeping] folds them.
@Component
class Tallies {
    private static final int ENOUGH_TO_FOLD = 64;

    private final JdbcClient db;

    Tallies(JdbcClient db) {
        this.db = db;
    }

    /// Keys without a conversation are missing from the answer.
    Map<String, Long> of(Collection<String> keys) {
        var counts = new HashMap<String, Long>();
        db.sql("""
                select key, sum(n) as n from conversation_tally
                where account_id = :account and key in (:keys) group by key
                """).param("account", AccountScope.require()).param("keys", keys).query(row -> {
            counts.put(row.getString("key"), row.getLong("n"));
        });
        return counts;
    }

    @Transactional
    void fold() {
        var rows = db.sql(
                        "select count(*) from (select 1 from conversation_tally where account_id = :account limit 1000) t")
                .param("account", AccountScope.require())
                .query(Integer.class)
                .single();
        if (rows < ENOUGH_TO_FOLD) {
            return;
        }
        db.sql("""
                with folded as (
                  delete from conversation_tally where account_id = :account returning key, n)
                insert into conversation_tally (account_id, key, n)
                select :account, key, sum(n) from folded group by key having sum(n) <> 0
                """).param("account", AccountScope.require()).update();
    }
}
