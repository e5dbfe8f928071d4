package dev.mostrador.promise;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClockTable {
    static final String COLUMNS = """
            id, conversation_id, kind, channel, inbox, team_id, seconds, business, calendar_id, calendar_version,
            started_at, since_at, used_seconds, state, deadline_at, soon_at, alarmed, next_alarm_at, broken_at, ended_at
            """;

    static final String PENDING = "select from promise_clock where account_id = :account and next_alarm_at <= :now";

    private final JdbcClient db;

    ClockTable(JdbcClient db) {
        this.db = db;
    }

    /// False when such a clock runs already.
    boolean insert(PromiseClock clock) {
        return written(sql("""
                insert into promise_clock (account_id, id, conversation_id, kind, channel, inbox, team_id, seconds,
                  business, calendar_id, calendar_version, started_at, since_at, used_seconds, state, deadline_at,
                  soon_at, alarmed, next_alarm_at, broken_at, ended_at)
                values (:account, :id, :conversation, :kind, :channel, :inbox, :team, :seconds, :business, :calendar,
                  :version, :started, :since, :used, :state, :deadline, :soon, :alarmed, :nextAlarm, :broken, :ended)
                on conflict (account_id, conversation_id, kind) where state in ('running', 'paused') do nothing
                """), clock)
                        .param("conversation", clock.conversation())
                        .param("kind", clock.kind().word())
                        .param("channel", clock.channel())
                        .param("inbox", clock.inbox())
                        .param("seconds", (int) clock.within().toSeconds())
                        .param("business", clock.business())
                        .param("started", Db.at(clock.started()))
                        .update()
                == 1;
    }

    void update(PromiseClock clock) {
        update(clock, null);
    }

    /// @param answer the message of ours that ended it
    void update(PromiseClock clock, @Nullable UUID answer) {
        written(sql("""
                update promise_clock set team_id = :team, calendar_id = :calendar, calendar_version = :version,
                  since_at = :since, used_seconds = :used, state = :state, deadline_at = :deadline, soon_at = :soon,
                  alarmed = :alarmed, next_alarm_at = :nextAlarm, broken_at = :broken, ended_at = :ended,
                  answered_by = :answer
                where account_id = :account and id = :id
                """), clock).param("answer", answer, Types.OTHER).update();
    }

    void move(UUID id, UUID conversation) {
        sql("update promise_clock set conversation_id = :conversation where account_id = :account and id = :id")
                .param("id", id)
                .param("conversation", conversation)
                .update();
    }

    /// What changes when other hours count, of many at once.
    void updateTimes(List<PromiseClock> clocks) {
        sql("""
                update promise_clock c set calendar_id = n.calendar, calendar_version = n.version,
                  deadline_at = n.deadline, soon_at = n.soon, next_alarm_at = n.alarm
                from unnest(cast(:ids as uuid[]), cast(:calendars as uuid[]), cast(:versions as int[]),
                  cast(:deadlines as timestamptz[]), cast(:soons as timestamptz[]), cast(:alarms as timestamptz[]))
                  as n(id, calendar, version, deadline, soon, alarm)
                where c.account_id = :account and c.id = n.id and c.state = 'running'
                """)
                .param("ids", clocks.stream().map(PromiseClock::id).toArray(UUID[]::new))
                .param("calendars", clocks.stream().map(PromiseClock::calendar).toArray(UUID[]::new))
                .param("versions", clocks.stream().map(PromiseClock::version).toArray(Integer[]::new))
                .param("deadlines", times(clocks, PromiseClock::deadline))
                .param("soons", times(clocks, PromiseClock::soon))
                .param("alarms", times(clocks, PromiseClock::nextAlarm))
                .update();
    }

    /// All of them, the newest first; whoever changes one holds the conversation.
    List<PromiseClock> of(UUID conversation) {
        return sql("select " + COLUMNS + """
                from promise_clock where account_id = :account and conversation_id = :conversation
                order by id desc limit 200
                """)
                .param("conversation", conversation)
                .query((row, _) -> clock(row))
                .list();
    }

    /// Those that run or wait, and what those of the conversations came to that have none.
    List<PromiseClock> of(Collection<UUID> conversations) {
        return sql("select " + COLUMNS + """
                from promise_clock where account_id = :account and conversation_id = any(:conversations)
                  and state in ('running', 'paused') limit 5000
                """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, _) -> clock(row))
                .list();
    }

    /// Those that this answer ended.
    List<PromiseClock> answeredBy(UUID message) {
        return sql("select " + COLUMNS + """
                from promise_clock where account_id = :account and answered_by = :message limit 10
                """)
                .param("message", message)
                .query((row, _) -> clock(row))
                .list();
    }

    /// Held until the transaction ends; what another node holds is its matter.
    List<PromiseClock> due(Instant now, int limit) {
        return sql(due(""))
                .param("now", Db.at(now))
                .param("limit", limit)
                .query((row, _) -> clock(row))
                .list();
    }

    static String due(String before) {
        return before + "select " + COLUMNS + """
                from promise_clock where account_id = :account and next_alarm_at <= :now
                order by next_alarm_at limit :limit for update skip locked
                """;
    }

    /// Not held: whoever changes them holds their conversations first.
    List<PromiseClock> running(UUID after, int limit) {
        return sql("select " + COLUMNS + """
                from promise_clock where account_id = :account and state = 'running' and id > :after
                order by id limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> clock(row))
                .list();
    }

    /// First answers, given or awaited, that were asked for since then; the newest first.
    List<PromiseClock> first(Instant since, int limit) {
        return sql("select " + COLUMNS + """
                from promise_clock where account_id = :account and kind = 'first' and state <> 'void'
                  and started_at >= :since order by started_at desc limit :limit
                """)
                .param("since", Db.at(since))
                .param("limit", limit)
                .query((row, _) -> clock(row))
                .list();
    }

    int countRunning() {
        return sql("select count(*) from promise_clock where account_id = :account and state = 'running'")
                .query(Integer.class)
                .single();
    }

    void deleteOf(Collection<UUID> conversations) {
        sql("delete from promise_clock where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec spec, PromiseClock clock) {
        return spec.param("id", clock.id())
                .param("team", clock.team(), Types.OTHER)
                .param("calendar", clock.calendar())
                .param("version", clock.version())
                .param("since", Db.at(clock.since()))
                .param("used", (int) clock.used().toSeconds())
                .param("state", clock.state().word())
                .param("deadline", Db.atOrNull(clock.deadline()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("soon", Db.atOrNull(clock.soon()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("alarmed", clock.alarmed())
                .param("nextAlarm", Db.atOrNull(clock.nextAlarm()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("broken", Db.atOrNull(clock.broken()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", Db.atOrNull(clock.ended()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable String[] times(List<PromiseClock> clocks, Function<PromiseClock, @Nullable Instant> of) {
        var times = new @Nullable String[clocks.size()];
        for (var i = 0; i < times.length; i++) {
            var time = of.apply(clocks.get(i));
            times[i] = time == null ? null : time.toString();
        }
        return times;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    static PromiseClock clock(ResultSet row) throws SQLException {
        return new PromiseClock(
                Db.uuid(row, "id"),
                Db.uuid(row, "conversation_id"),
                PromiseKind.of(row.getString("kind")),
                row.getString("channel"),
                row.getString("inbox"),
                Db.uuidOrNull(row, "team_id"),
                Duration.ofSeconds(row.getInt("seconds")),
                row.getBoolean("business"),
                Db.uuid(row, "calendar_id"),
                row.getInt("calendar_version"),
                Db.instant(row, "started_at"),
                Db.instant(row, "since_at"),
                Duration.ofSeconds(row.getInt("used_seconds")),
                Keeping.of(row.getString("state")),
                Db.instantOrNull(row, "deadline_at"),
                Db.instantOrNull(row, "soon_at"),
                row.getInt("alarmed"),
                Db.instantOrNull(row, "next_alarm_at"),
                Db.instantOrNull(row, "broken_at"),
                Db.instantOrNull(row, "ended_at"));
    }
}
