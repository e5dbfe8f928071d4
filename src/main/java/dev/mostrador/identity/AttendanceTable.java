package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class AttendanceTable {
    private final JdbcClient db;

    AttendanceTable(JdbcClient db) {
        this.db = db;
    }

    /// A desk is open. True when none was a moment ago; then a shift that was over begins anew, after some rest.
    boolean arrives(UUID agent, Instant now) {
        return sql("""
                with before as (
                  select seen_at from attendance where account_id = :account and agent_id = :agent),
                kept as (
                  insert into attendance as t (account_id, agent_id, seen_at, active_at, status_at)
                  values (:account, :agent, :now, :now, :now)
                  on conflict (account_id, agent_id) do update set seen_at = :now,
                    active_at = case when t.seen_at > :since then t.active_at else :now end,
                    status_at = case when t.seen_at is null or t.seen_at <= :since and t.status = 'online'
                      or t.status = 'gone' and t.seen_at <= :since and t.status_at <= :rested then :now
                      else t.status_at end,
                    status = case when t.status = 'gone' and t.seen_at <= :since and t.status_at <= :rested
                      then 'online' else t.status end)
                select count(*) = 1 from (select 1) one
                where not exists (select from before where seen_at > :since)
                """)
                .param("agent", agent)
                .param("now", at(now))
                .param("since", at(now.minus(Attendance.SILENCE)))
                .param("rested", at(now.minus(Attendance.REST)))
                .query(Boolean.class)
                .single();
    }

    void active(UUID agent, Instant now) {
        sql("update attendance set active_at = :now where account_id = :account and agent_id = :agent")
                .param("agent", agent)
                .param("now", at(now))
                .update();
    }

    void choose(UUID agent, Status status, Instant now) {
        sql("""
                insert into attendance (account_id, agent_id, status, status_at, active_at)
                values (:account, :agent, :status, :now, :now)
                on conflict (account_id, agent_id) do update set status = :status, status_at = :now, active_at = :now
                """)
                .param("agent", agent)
                .param("status", status.column())
                .param("now", at(now))
                .update();
    }

    List<Attending> all(@Nullable UUID agent, Instant now) {
        return sql("""
                select t.agent_id, t.status, t.status_at, t.active_at, t.seen_at, s.away_minutes,
                  coalesce(t.seen_at > :since, false) as open,
                  coalesce(t.status = 'online' and s.away_minutes > 0
                    and t.active_at <= cast(:now as timestamptz) - make_interval(mins => s.away_minutes), false) as idle
                from attendance t
                join account s on s.id = t.account_id
                join agent a on a.account_id = t.account_id and a.id = t.agent_id
                where t.account_id = :account and a.disabled_at is null
                  and (cast(:agent as uuid) is null or t.agent_id = :agent)
                limit 2000
                """)
                .param("agent", agent, Types.OTHER)
                .param("now", at(now))
                .param("since", at(now.minus(Attendance.SILENCE)))
                .query((row, n) -> attending(row))
                .list();
    }

    int awayAfter() {
        return sql("select away_minutes from account where id = :account")
                .query(Integer.class)
                .single();
    }

    void awayAfter(int minutes) {
        sql("update account set away_minutes = :minutes where id = :account")
                .param("minutes", minutes)
                .update();
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }

    private static Attending attending(ResultSet row) throws SQLException {
        var idle = row.getBoolean("idle");
        return new Attending(
                Db.uuid(row, "agent_id"),
                idle ? Status.AWAY : Status.of(row.getString("status")),
                idle ? Db.instant(row, "active_at") : Db.instantOrNull(row, "status_at"),
                idle,
                row.getBoolean("open"),
                Db.instantOrNull(row, "seen_at"));
    }
}
