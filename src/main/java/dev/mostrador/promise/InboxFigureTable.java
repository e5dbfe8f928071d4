package dev.mostrador.promise;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.promise.InboxFigures.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InboxFigureTable {
    private static final int MOST = 2_000; // inboxes
    private static final int WAITS = 300; // of one inbox, the newest

    private final JdbcClient db;

    InboxFigureTable(JdbcClient db) {
        this.db = db;
    }

    /// @param decided kept, or broken by now
    record Share(Place place, int kept, int decided) {}

    /// From a first message to its first answer, under which hours.
    ///
    /// @param ended null: still waiting
    record Wait(
            Place place,
            UUID calendar,
            int version,
            Instant started,
            @Nullable Instant ended) {}

    List<Share> shares(Instant since) {
        return sql("""
                select channel, inbox, count(*) filter (where state = 'kept') as kept,
                  count(*) filter (where state = 'kept' or broken_at is not null) as decided
                from promise_clock
                where account_id = :account and started_at >= :since and state <> 'void'
                group by channel, inbox limit :most
                """)
                .param("since", Db.at(since))
                .param("most", MOST)
                .query((row, _) -> share(row, place(row)))
                .list();
    }

    Share share(Place place, Collection<UUID> conversations, Instant since) {
        return sql("""
                select count(*) filter (where state = 'kept') as kept,
                  count(*) filter (where state = 'kept' or broken_at is not null) as decided
                from promise_clock
                where account_id = :account and conversation_id = any(:conversations) and started_at >= :since
                  and state <> 'void'
                """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .param("since", Db.at(since))
                .query((row, _) -> share(row, place))
                .single();
    }

    List<Wait> waits(Instant since) {
        return sql("""
                select channel, inbox, calendar_id, calendar_version, started_at, ended_at from (
                  select *, row_number() over (partition by channel, inbox order by started_at desc) as place
                  from promise_clock
                  where account_id = :account and kind = 'first' and state <> 'void' and started_at >= :since) as firsts
                where place <= :waits
                """)
                .param("since", Db.at(since))
                .param("waits", WAITS)
                .query((row, _) -> wait(row, place(row)))
                .list();
    }

    List<Wait> waits(Place place, Collection<UUID> conversations, Instant since) {
        return sql("""
                select calendar_id, calendar_version, started_at, ended_at from promise_clock
                where account_id = :account and conversation_id = any(:conversations) and kind = 'first'
                  and state <> 'void' and started_at >= :since
                order by started_at desc limit :waits
                """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .param("since", Db.at(since))
                .param("waits", WAITS)
                .query((row, _) -> wait(row, place))
                .list();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("channel"), row.getString("inbox"));
    }

    private static Share share(ResultSet row, Place place) throws SQLException {
        return new Share(place, row.getInt("kept"), row.getInt("decided"));
    }

    private static Wait wait(ResultSet row, Place place) throws SQLException {
        return new Wait(
                place,
                Db.uuid(row, "calendar_id"),
                row.getInt("calendar_version"),
                Db.instant(row, "started_at"),
                Db.instantOrNull(row, "ended_at"));
    }
}
