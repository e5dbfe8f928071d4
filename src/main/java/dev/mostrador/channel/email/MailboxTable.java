package dev.mostrador.channel.email;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class MailboxTable {
    private static final String COLUMNS = """
            id, address, name, agent_in_name, team_id, signature, quote_history, plus_addressing, imap_host, imap_port,
            imap_security, imap_user, imap_folder, import_days, smtp_host, smtp_port, smtp_security, smtp_user, auth,
            quiet_after_hours""";

    private final JdbcClient db;

    MailboxTable(JdbcClient db) {
        this.db = db;
    }

    List<Mailbox> all() {
        return sql("select " + COLUMNS + """
                 from mailbox where account_id = :account and archived_at is null order by created_at, id limit 500
                """).query((row, n) -> mailbox(row)).list();
    }

    Optional<Mailbox> find(UUID id) {
        return sql("select " + COLUMNS + " from mailbox where account_id = :account and id = :id")
                .param("id", id)
                .query((row, n) -> mailbox(row))
                .optional();
    }

    /// False when another mailbox has that address.
    boolean insert(Mailbox box, byte @Nullable [] secrets, Instant now) {
        return settings(sql("""
                insert into mailbox (account_id, id, address, name, agent_in_name, team_id, signature, quote_history,
                  plus_addressing, imap_host, imap_port, imap_security, imap_user, imap_folder, import_days, smtp_host,
                  smtp_port, smtp_security, smtp_user, auth, quiet_after_hours, secrets, created_at)
                values (:account, :id, :address, :name, :agentInName, :team, :signature, :quoteHistory,
                  :plusAddressing, :imapHost, :imapPort, :imapSecurity, :imapUser, :folder, :importDays, :smtpHost,
                  :smtpPort, :smtpSecurity, :smtpUser, :auth, :quietAfterHours, :secrets, :now)
                on conflict (account_id, lower(address)) where archived_at is null do nothing
                """), box)
                        .param("secrets", secrets, Types.BINARY)
                        .param("now", Db.at(now))
                        .update()
                == 1;
    }

    void update(Mailbox box, byte @Nullable [] secrets) {
        settings(sql("""
                update mailbox set address = :address, name = :name, agent_in_name = :agentInName, team_id = :team,
                  signature = :signature, quote_history = :quoteHistory, plus_addressing = :plusAddressing,
                  imap_host = :imapHost, imap_port = :imapPort, imap_security = :imapSecurity, imap_user = :imapUser,
                  imap_folder = :folder, import_days = :importDays, smtp_host = :smtpHost, smtp_port = :smtpPort,
                  smtp_security = :smtpSecurity, smtp_user = :smtpUser, auth = :auth,
                  quiet_after_hours = :quietAfterHours, secrets = :secrets
                where account_id = :account and id = :id
                """), box).param("secrets", secrets, Types.BINARY).update();
    }

    void archive(UUID id, Instant now) {
        sql("update mailbox set archived_at = :now where account_id = :account and id = :id and archived_at is null")
                .param("id", id)
                .param("now", Db.at(now))
                .update();
    }

    byte @Nullable [] secrets(UUID id) {
        return sql("select secrets from mailbox where account_id = :account and id = :id and secrets is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static StatementSpec settings(StatementSpec statement, Mailbox box) {
        return statement
                .param("id", box.id())
                .param("address", box.address())
                .param("name", box.name())
                .param("agentInName", box.agentInName())
                .param("team", box.team(), Types.OTHER)
                .param("signature", box.signature())
                .param("quoteHistory", box.quoteHistory())
                .param("plusAddressing", box.plusAddressing())
                .param("imapHost", box.imap().host())
                .param("imapPort", box.imap().port())
                .param("imapSecurity", box.imap().security().column())
                .param("imapUser", box.imap().user())
                .param("folder", box.folder())
                .param("importDays", box.importDays())
                .param("smtpHost", box.smtp().host())
                .param("smtpPort", box.smtp().port())
                .param("smtpSecurity", box.smtp().security().column())
                .param("smtpUser", box.smtp().user())
                .param("auth", box.auth().column())
                .param("quietAfterHours", box.quietAfterHours());
    }

    private static Mailbox mailbox(ResultSet row) throws SQLException {
        return new Mailbox(
                Db.uuid(row, "id"),
                row.getString("address"),
                row.getString("name"),
                row.getBoolean("agent_in_name"),
                Db.uuidOrNull(row, "team_id"),
                row.getString("signature"),
                row.getBoolean("quote_history"),
                row.getBoolean("plus_addressing"),
                server(row, "imap"),
                row.getString("imap_folder"),
                row.getInt("import_days"),
                server(row, "smtp"),
                Mailbox.Auth.of(row.getString("auth")),
                row.getInt("quiet_after_hours"));
    }

    private static MailServer server(ResultSet row, String protocol) throws SQLException {
        return new MailServer(
                row.getString(protocol + "_host"),
                row.getInt(protocol + "_port"),
                MailServer.Security.of(row.getString(protocol + "_security")),
                row.getString(protocol + "_user"));
    }
}
