package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DatabaseAddress;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The shop that is measured, with open conversations whose promises run, and questions about them.
final class PromiseShop implements AutoCloseable {
    /// Split shift; the clocks below were set under a version before it.
    private static final String SHEET = """
            {"zone":"Europe/Madrid","week":{"MONDAY":"09:00–14:00, 16:00–20:00","TUESDAY":"09:00–14:00, 16:00–20:00",\
            "WEDNESDAY":"09:00–14:00, 16:00–20:00","THURSDAY":"09:00–14:00, 16:00–20:00","FRIDAY":"09:00–14:00"},\
            "country":"","region":"","worked":[],"days":[],"holidays":[]}""";

    private static final String DUE = """
            explain (analyze, buffers, costs off, timing off)
            select id, conversation_id, kind, deadline_at, next_alarm_at from promise_clock
            where account_id = 1 and next_alarm_at <= now() order by next_alarm_at limit 200 for update skip locked""";

    private final java.sql.Connection connection;
    private final JdbcTemplate db;

    PromiseShop(DatabaseAddress address) throws SQLException {
        connection = address.connect();
        db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        db.execute("select set_config('app.account', '" + Shop.ACCOUNT + "', false)");
    }

    void hours() {
        db.update(
                "insert into opening_calendar (account_id, id, scope, version) values (1, md5('hours')::uuid, '', 2)");
        for (var version = 1; version <= 2; version++)
            db.update(
                    "insert into opening_calendar_version values (1, md5('hours')::uuid, ?, cast(? as jsonb), now())",
                    version,
                    SHEET);
    }

    /// Open conversations `from` … `to`, each with a clock that is due in the days to come.
    void fill(int from, int to) {
        db.update("""
                insert into conversation (account_id, id, number, subject, customer_id, customer_name, channel, inbox,
                  state, assignee_id, created_at, last_activity_at, rank_at)
                select 1, md5('open' || n)::uuid, 10000000 + n, 'Pedido ' || n, md5('customer1')::uuid, 'Clienta 1',
                  'email', 'hola@telepuppy.example', 'open', ?, now(), now(), now() + n * interval '2 seconds'
                from generate_series(?, ?) n""", Filling.agent(0), from, to);
        db.update("""
                insert into promise_clock (account_id, id, conversation_id, kind, channel, inbox, seconds, business,
                  calendar_id, calendar_version, started_at, since_at, state, deadline_at, soon_at, next_alarm_at)
                select 1, md5('clock' || n)::uuid, md5('open' || n)::uuid, 'first', 'email', 'hola@telepuppy.example',
                  172800, true, md5('hours')::uuid, 1, now(), now(), 'running', now() + interval '5 days',
                  now() + interval '4 days', now() + interval '1 day' + n * interval '2 seconds'
                from generate_series(?, ?) n""", from, to);
        db.execute("analyze promise_clock");
        db.execute("analyze conversation");
    }

    void recount(int clocks) {
        db.update(
                "insert into promise_recount values (1, ?, ?, 0, clock_timestamp(), null)",
                new java.util.UUID(0, 0),
                clocks);
    }

    /// Seconds from the wish to the end; below 0: not done yet.
    double recounted() {
        return number("select coalesce(extract(epoch from ended_at - asked_at), -1) from promise_recount");
    }

    /// So many alarms at the same moment, a few seconds from now.
    void alarms(int count) {
        db.update("""
                update promise_clock set next_alarm_at = date_trunc('second', now()) + interval '5 seconds',
                  business = false, seconds = 172800,
                  since_at = date_trunc('second', now()) + interval '5 seconds' - interval '86400 seconds'
                where account_id = 1 and id in (select md5('clock' || n)::uuid from generate_series(1, ?) n)""", count);
    }

    /// Those that have not gone off.
    long waiting() {
        return (long) number("select count(*) from promise_clock where next_alarm_at <= now() + interval '10 seconds'");
    }

    /// How many notices there are of it, and the seconds from the moment to the last of them.
    double late() {
        return number("""
                select coalesce(extract(epoch from max(at) - date_trunc('second', min(at))), -1)
                from notification where kind = 'promise-soon'""");
    }

    long told() {
        return (long) number("select count(*) from notification where kind = 'promise-soon'");
    }

    List<@Nullable String> plan() {
        db.queryForList(DUE, String.class);
        return db.queryForList(DUE, String.class);
    }

    private double number(String sql) {
        var value = db.queryForObject(sql, Double.class);
        return value == null ? 0 : value;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
