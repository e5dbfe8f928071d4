package dev.mostrador.channel.chat;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class WidgetTable {
    private final JdbcClient db;

    WidgetTable(JdbcClient db) {
        this.db = db;
    }

    List<Widget> all() {
        return sql("""
                select id, name, team_id, verified_only, settings from chat_widget
                where account_id = :account and archived_at is null order by created_at, id limit 200
                """).query((row, n) -> widget(row)).list();
    }

    void insert(Widget widget, byte[] secret, Instant now) {
        sql("""
                insert into chat_widget (account_id, id, name, team_id, verified_only, secret, settings, created_at)
                values (:account, :id, :name, :team, :verified, :secret, cast(:settings as jsonb), :now)
                """)
                .param("id", widget.id())
                .param("name", widget.name())
                .param("team", widget.team(), Types.OTHER)
                .param("verified", widget.verifiedOnly())
                .param("secret", secret)
                .param("settings", Json.write(widget.looks()))
                .param("now", at(now))
                .update();
    }

    void update(Widget widget) {
        sql("""
                update chat_widget set name = :name, team_id = :team, verified_only = :verified,
                  settings = cast(:settings as jsonb)
                where account_id = :account and id = :id
                """)
                .param("id", widget.id())
                .param("name", widget.name())
                .param("team", widget.team(), Types.OTHER)
                .param("verified", widget.verifiedOnly())
                .param("settings", Json.write(widget.looks()))
                .update();
    }

    void updateSecret(UUID id, byte[] secret) {
        sql("update chat_widget set secret = :secret where account_id = :account and id = :id")
                .param("id", id)
                .param("secret", secret)
                .update();
    }

    Optional<byte[]> secret(UUID id) {
        return sql("select secret from chat_widget where account_id = :account and id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void archive(UUID id, Instant now) {
        sql("update chat_widget set archived_at = :now where account_id = :account and id = :id")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static Widget widget(ResultSet row) throws SQLException {
        return new Widget(
                Db.uuid(row, "id"),
                row.getString("name"),
                Db.uuidOrNull(row, "team_id"),
                row.getBoolean("verified_only"),
                Json.read(row.getString("settings"), Looks.class));
    }
}
