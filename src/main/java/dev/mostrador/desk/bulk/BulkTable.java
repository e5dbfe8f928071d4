package dev.mostrador.desk.bulk;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BulkTable {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;

    BulkTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(UUID id, UUID agent, String action, Report report) {
        var now = clock.instant();
        db.sql("""
                insert into bulk_action (account_id, id, agent_id, action, report, at)
                values (:account, :id, :agent, :action, cast(:report as jsonb), :now)
                """)
                .param("account", AccountScope.require())
                .param("id", id)
                .param("agent", agent)
                .param("action", action)
                .param("report", Json.write(report))
                .param("now", Db.at(now))
                .update();
        db.sql("delete from bulk_action where account_id = :account and at < :before")
                .param("account", AccountScope.require())
                .param("before", Db.at(now.minus(KEPT)))
                .update();
    }

    /// Only its author's.
    Optional<Done> find(UUID id, UUID agent) {
        return db.sql("""
                select action, report, undone_at from bulk_action
                where account_id = :account and id = :id and agent_id = :agent
                """)
                .param("account", AccountScope.require())
                .param("id", id)
                .param("agent", agent)
                .query((row, n) -> new Done(
                        id,
                        row.getString("action").replaceFirst(":.*", ""),
                        Json.read(row.getString("report"), Report.class),
                        row.getObject("undone_at") != null))
                .optional();
    }

    /// True for whoever takes it back first.
    boolean claimUndo(UUID id) {
        return db.sql("""
                update bulk_action set undone_at = :now
                where account_id = :account and id = :id and undone_at is null
                """)
                        .param("account", AccountScope.require())
                        .param("id", id)
                        .param("now", Db.at(clock.instant()))
                        .update()
                == 1;
    }

    void updateReport(UUID id, Report report) {
        db.sql("update bulk_action set report = cast(:report as jsonb) where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", id)
                .param("report", Json.write(report))
                .update();
    }
}
