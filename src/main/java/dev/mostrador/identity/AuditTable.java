package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuditTable {
    private final JdbcClient db;

    AuditTable(JdbcClient db) {
        this.db = db;
    }

    void insert(AuditEntry entry) {
        db.sql("""
                insert into audit_entry (account_id, id, at, actor_id, actor_name, action, subject, details, address)
                values (:account, :id, :at, :actor, :name, :action, :subject, :details::jsonb, :address)
                """)
                .param("account", AccountScope.require())
                .param("id", entry.id())
                .param("at", at(entry.at()))
                .param("actor", entry.actorId())
                .param("name", entry.actorName())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", Json.write(entry.details()))
                .param("address", entry.address())
                .update();
    }

    // The id is a UUIDv7: its order is the order of time.
    List<AuditEntry> page(@Nullable UUID before, int size) {
        return db.sql("""
                select id, at, actor_id, actor_name, action, subject, details, address from audit_entry
                where account_id = :account and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :size
                """)
                .param("account", AccountScope.require())
                .param("before", before)
                .param("size", size)
                .query((row, n) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Db.uuid(row, "id"),
                Db.instant(row, "at"),
                Db.uuidOrNull(row, "actor_id"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject"),
                Json.readStrings(row.getString("details")),
                row.getString("address"));
    }
}
