package dev.mostrador.calendar;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarTable {
    private final JdbcClient db;

    CalendarTable(JdbcClient db) {
        this.db = db;
    }

    /// Those in force, the shop's own first.
    List<OpeningCalendar> all() {
        return sql("""
                select c.id, c.scope, v.version, v.sheet
                from opening_calendar c join opening_calendar_version v
                  on v.account_id = c.account_id and v.calendar_id = c.id and v.version = c.version
                where c.account_id = :account and c.archived_at is null order by c.scope limit 1000
                """).query((row, _) -> calendar(row)).list();
    }

    Optional<OpeningHours> hours(UUID calendar, int version) {
        return sql("""
                select sheet from opening_calendar_version
                where account_id = :account and calendar_id = :calendar and version = :version
                """)
                .param("calendar", calendar)
                .param("version", version)
                .query((row, _) -> Json.read(row.getString("sheet"), StoredSheet.class))
                .optional()
                .map(stored -> stored.sheet().hours(stored.kept()));
    }

    /// False when the scope has hours already.
    boolean insert(UUID id, Scope scope) {
        return sql("""
                insert into opening_calendar (account_id, id, scope, version) values (:account, :id, :scope, 0)
                on conflict (account_id, scope) where archived_at is null do nothing
                """).param("id", id).param("scope", scope.key()).update() == 1;
    }

    void insertVersion(UUID calendar, StoredSheet sheet, Instant now) {
        sql("""
                with next as (
                  update opening_calendar set version = version + 1
                  where account_id = :account and id = :calendar returning version)
                insert into opening_calendar_version (account_id, calendar_id, version, sheet, made_at)
                select :account, :calendar, version, cast(:sheet as jsonb), :now from next
                """)
                .param("calendar", calendar)
                .param("sheet", Json.write(sheet))
                .param("now", Db.at(now))
                .update();
    }

    void archive(UUID calendar, Instant now) {
        sql("update opening_calendar set archived_at = :now where account_id = :account and id = :calendar")
                .param("calendar", calendar)
                .param("now", Db.at(now))
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static OpeningCalendar calendar(ResultSet row) throws SQLException {
        var stored = Json.read(row.getString("sheet"), StoredSheet.class);
        var sheet = stored.sheet();
        return new OpeningCalendar(
                Db.uuid(row, "id"),
                new Scope(row.getString("scope")),
                row.getInt("version"),
                sheet,
                stored.kept(),
                sheet.hours(stored.kept()));
    }
}
