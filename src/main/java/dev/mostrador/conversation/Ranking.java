package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which conversation goes before which: the one with the earlier moment. Who knows what was promised says it.
@Component
public class Ranking {
    private final JdbcClient db;
    private final MergeTable merges;

    Ranking(JdbcClient db, MergeTable merges) {
        this.db = db;
        this.merges = merges;
    }

    /// Holds many until the transaction ends, as whoever changes something of theirs must. A merge, which alone holds
    /// two in an order of its own, waits.
    public void hold(Collection<UUID> conversations) {
        merges.lockMerging();
        db.sql("""
                select from conversation where account_id = :account and id = any(:ids)
                order by id for no key update
                """)
                .param("account", AccountScope.require())
                .param("ids", conversations.toArray(UUID[]::new))
                .query((row, n) -> 1)
                .list();
    }

    /// Within the transaction of the caller.
    public void rank(UUID conversation, Instant moment) {
        db.sql("""
                update conversation set rank_at = :moment
                where account_id = :account and id = :id and rank_at <> :moment
                """)
                .param("account", AccountScope.require())
                .param("id", conversation)
                .param("moment", Db.at(moment))
                .update();
    }

    /// Of many at once, by so many seconds.
    public void shift(UUID[] conversations, Integer[] seconds) {
        db.sql("""
                update conversation c set rank_at = c.rank_at + make_interval(secs => n.seconds)
                from unnest(cast(:ids as uuid[]), cast(:seconds as int[])) as n(id, seconds)
                where c.account_id = :account and c.id = n.id and n.seconds <> 0
                """)
                .param("account", AccountScope.require())
                .param("ids", conversations)
                .param("seconds", seconds)
                .update();
    }
}
