package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, as hashes. Found by e-mail before the shop is known, so the table has no row-level security.
@Component
class Credentials {
    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Credentials(JdbcClient db, PasswordEncoder encoder, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.clock = clock;
    }

    record Credential(int accountId, UUID agentId, String hash) {}

    Optional<Credential> find(String email) {
        return db.sql("select account_id, agent_id, password_hash from credential where email = :email")
                .param("email", email.toLowerCase(Locale.ROOT))
                .query((row, n) -> new Credential(
                        row.getInt("account_id"), Db.uuid(row, "agent_id"), row.getString("password_hash")))
                .optional();
    }

    Optional<UUID> owner(String email) {
        return find(email).map(Credential::agentId);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /// True when the hash was made with an older or cheaper recipe.
    boolean isWeak(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    void set(UUID agent, String email, String password) {
        db.sql("""
                insert into credential (email, account_id, agent_id, password_hash, changed_at)
                values (:email, :account, :agent, :hash, :now)
                on conflict (agent_id) do update
                  set email = excluded.email, password_hash = excluded.password_hash, changed_at = excluded.changed_at
                """)
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("hash", java.util.Objects.requireNonNull(encoder.encode(password)))
                .param("now", at(clock.instant()))
                .update();
    }

    void rename(UUID agent, String email) {
        db.sql("update credential set email = :email where account_id = :account and agent_id = :agent")
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("account", AccountScope.require())
                .param("agent", agent)
                .update();
    }
}
