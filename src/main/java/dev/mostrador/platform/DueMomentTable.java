package dev.mostrador.platform;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DueMomentTable {
    private static final int MOST =
            20_000; // moments looked at: an account far behind must not hide the others for long

    private final JdbcClient db;

    DueMomentTable(JdbcClient db) {
        this.db = db;
    }

    record Due(String work, int account) {}

    List<Due> due(Instant now) {
        return db.sql("""
                select distinct work, account_id from (
                  select work, account_id from due_moment where at <= :now order by at limit :most) as due
                """)
                .param("now", Db.at(now))
                .param("most", MOST)
                .query((row, _) -> new Due(row.getString("work"), row.getInt("account_id")))
                .list();
    }

    /// Whatever was due then is done. If not, nothing is forgotten: in one statement, so that a moment and what it
    /// stands for are seen together or not at all.
    void forget(DueWork work, Instant now) {
        db.sql("""
                delete from due_moment where at <= :now and work = :work and account_id = :account
                  and not exists (%s)
                """.formatted(work.pending()))
                .param("now", Db.at(now))
                .param("work", work.name())
                .param("account", AccountScope.require())
                .update();
    }
}
