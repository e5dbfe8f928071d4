package dev.mostrador.notice.push;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.SecretKeys;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shop's key pair for push services, made at the first need. Whatever was subscribed with another one is deaf to
/// it, so it stays as long as it can be opened.
@Component
class PushKeys {
    private static final String PURPOSE = "push";

    private final JdbcClient db;
    private final SecretKeys secrets;
    private final Clock clock;

    PushKeys(JdbcClient db, SecretKeys secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Row(byte[] open, byte[] sealed) {}

    @Transactional
    public KeyPair own() {
        return find().orElseGet(this::make);
    }

    private Optional<KeyPair> find() {
        return db.sql("select public_key, sealed from push_key where account_id = :account")
                .param("account", AccountScope.require())
                .query((row, _) -> new Row(row.getBytes("public_key"), row.getBytes("sealed")))
                .optional()
                .flatMap(this::opened);
    }

    // After a backup was restored without its key there is nothing to go on with: devices subscribe anew.
    private Optional<KeyPair> opened(Row row) {
        try {
            var plain = secrets.decrypt(PURPOSE, about(), row.sealed());
            var own = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(plain));
            return Optional.of(new KeyPair(Curve.key(row.open()), own));
        } catch (SecretKeys.WrongKey | GeneralSecurityException lost) {
            db.sql("delete from push_key where account_id = :account and public_key = :open")
                    .param("account", AccountScope.require())
                    .param("open", row.open())
                    .update();
            return Optional.empty();
        }
    }

    private KeyPair make() {
        var fresh = Curve.fresh();
        db.sql("""
                insert into push_key (account_id, public_key, sealed, created_at)
                values (:account, :open, :sealed, :now) on conflict (account_id) do nothing
                """)
                .param("account", AccountScope.require())
                .param("open", Curve.bytes((ECPublicKey) fresh.getPublic()))
                .param(
                        "sealed",
                        secrets.encrypt(PURPOSE, about(), fresh.getPrivate().getEncoded()))
                .param("now", Db.at(clock.instant()))
                .update();
        return find().orElseThrow();
    }

    private static String about() {
        return "account " + AccountScope.require();
    }
}
