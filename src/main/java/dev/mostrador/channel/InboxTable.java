package dev.mostrador.channel;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InboxTable {
    private static final String COLUMNS = "inbox_id, opening, owner_id, away, acknowledgement";

    private final JdbcClient db;

    InboxTable(JdbcClient db) {
        this.db = db;
    }

    List<InboxCare> all() {
        return sql("select " + COLUMNS + " from channel_inbox where account_id = :account limit 2000")
                .query((row, _) -> care(row))
                .list();
    }

    /// Held until the transaction ends.
    Optional<InboxCare> lock(UUID inbox) {
        return sql("select " + COLUMNS + """
                 from channel_inbox where account_id = :account and inbox_id = :inbox for no key update
                """)
                .param("inbox", inbox)
                .query((row, _) -> care(row))
                .optional();
    }

    /// Leaves a row that is there as it is.
    void insert(InboxCare care) {
        values("""
                insert into channel_inbox (account_id, inbox_id, opening, owner_id, away, acknowledgement)
                values (:account, :inbox, :opening, :owner, cast(:away as jsonb), cast(:acknowledgement as jsonb))
                on conflict do nothing
                """, care).update();
    }

    void update(InboxCare care) {
        values("""
                update channel_inbox set opening = :opening, owner_id = :owner, away = cast(:away as jsonb),
                  acknowledgement = cast(:acknowledgement as jsonb)
                where account_id = :account and inbox_id = :inbox
                """, care).update();
    }

    private JdbcClient.StatementSpec values(String sql, InboxCare care) {
        return sql(sql).param("inbox", care.inbox())
                .param("opening", care.opening().word())
                .param("owner", care.owner(), Types.OTHER)
                .param("away", Json.write(care.away()))
                .param("acknowledgement", Json.write(care.acknowledgement()));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static InboxCare care(ResultSet row) throws SQLException {
        return new InboxCare(
                Db.uuid(row, "inbox_id"),
                Opening.parse(row.getString("opening")).orElseThrow(),
                Db.uuidOrNull(row, "owner_id"),
                Json.read(row.getString("away"), TwoLanguages.class),
                Json.read(row.getString("acknowledgement"), Acknowledgement.class));
    }
}
