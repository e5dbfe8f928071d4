package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many conversations each view holds, without counting conversations: a trigger writes additions and
/// subtractions, a reader sums a few rows, [Housekeeping] folds them.
@Component
class Tallies {
    private static final int ENOUGH_TO_FOLD = 64;

    private final JdbcClient db;
    private final Remembered<Map<String, Long>> all;

    Tallies(JdbcClient db, Signals signals) {
        this.db = db;
        this.all = new Remembered<>(signals, Set.of(Changes.SIGNAL), this::read);
    }

    /// By key, as the trigger writes them; keys without a conversation are missing.
    Map<String, Long> all() {
        return all.get();
    }

    private Map<String, Long> read() {
        var counts = new HashMap<String, Long>();
        db.sql("select key, sum(n) as n from conversation_tally where account_id = :account group by key")
                .param("account", AccountScope.require())
                .query(row -> {
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
