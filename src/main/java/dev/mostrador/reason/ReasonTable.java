package dev.mostrador.reason;

import dev.mostrador.platform.AccountScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReasonTable {
    private final JdbcClient db;

    ReasonTable(JdbcClient db) {
        this.db = db;
    }

    /// What this shop made of the shipped tree.
    List<Reason> all() {
        return db.sql("""
                select key, parent, name, name_en, kind, hidden, position from reason
                where account_id = :account limit 1000
                """)
                .param("account", AccountScope.require())
                .query((row, n) -> reason(row))
                .list();
    }

    void save(Reason it) {
        db.sql("""
                insert into reason (account_id, key, parent, name, name_en, kind, hidden, position)
                values (:account, :key, :parent, :name, :english, :kind, :hidden, :position)
                on conflict (account_id, key) do update set parent = excluded.parent, name = excluded.name,
                  name_en = excluded.name_en, kind = excluded.kind, hidden = excluded.hidden,
                  position = excluded.position
                """)
                .param("account", AccountScope.require())
                .param("key", it.key())
                .param("parent", it.parent())
                .param("name", it.name())
                .param("english", it.nameEn())
                .param("kind", it.kind() == null ? null : it.kind().column())
                .param("hidden", it.hidden())
                .param("position", it.position())
                .update();
    }

    void delete(String key) {
        db.sql("delete from reason where account_id = :account and key = :key")
                .param("account", AccountScope.require())
                .param("key", key)
                .update();
    }

    private static Reason reason(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new Reason(
                row.getString("key"),
                row.getString("parent"),
                row.getString("name"),
                row.getString("name_en"),
                kind == null ? null : Kind.find(kind).orElse(null),
                row.getBoolean("hidden"),
                row.getInt("position"));
    }
}
