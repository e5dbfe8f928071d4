package dev.mostrador.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is wrong and needs a person: a silent mailbox, a refused login. One open alarm a source and kind.
@Component
public class Alarms {
    private static final String SIGNAL = "alarm";

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;
    private final Signals signals;
    private final Remembered<List<Alarm>> open;

    Alarms(JdbcClient db, Ids ids, Clock clock, Signals signals) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.signals = signals;
        this.open = new Remembered<>(signals, Set.of(SIGNAL), this::readOpen);
    }

    /// @param source what it is about, e.g. `mailbox:<id>`
    /// @param kind its sentence is the message key `alarm.<kind>`
    /// @param details for the sentence, by name
    public record Alarm(UUID id, String source, String kind, Map<String, String> details, Instant raisedAt) {}

    /// Raises it unless it is raised already.
    @Transactional
    public void raise(String source, String kind, Map<String, String> details) {
        var raised = db.sql("""
                insert into alarm (account_id, id, source, kind, details, raised_at)
                values (:account, :id, :source, :kind, cast(:details as jsonb), :now)
                on conflict (account_id, source, kind) where cleared_at is null do nothing
                """)
                .param("account", AccountScope.require())
                .param("id", ids.next())
                .param("source", source)
                .param("kind", kind)
                .param("details", Json.write(details))
                .param("now", Db.at(clock.instant()))
                .update();
        tell(raised);
    }

    /// It is well again. Nothing happens when it was not raised.
    @Transactional
    public void clear(String source, String kind) {
        var cleared = db.sql("""
                update alarm set cleared_at = :now
                where account_id = :account and source = :source and kind = :kind and cleared_at is null
                """)
                .param("account", AccountScope.require())
                .param("source", source)
                .param("kind", kind)
                .param("now", Db.at(clock.instant()))
                .update();
        tell(cleared);
    }

    /// Those that still stand, the oldest first.
    public List<Alarm> open() {
        return open.get();
    }

    private List<Alarm> readOpen() {
        return db.sql("""
                select id, source, kind, details, raised_at from alarm
                where account_id = :account and cleared_at is null order by raised_at, id limit 100
                """)
                .param("account", AccountScope.require())
                .query((row, n) -> new Alarm(
                        Db.uuid(row, "id"),
                        row.getString("source"),
                        row.getString("kind"),
                        Json.readStrings(row.getString("details")),
                        Db.instant(row, "raised_at")))
                .list();
    }

    private void tell(int changed) {
        if (changed > 0) {
            signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
        }
    }
}
