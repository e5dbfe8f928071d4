package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pages and snippets for strangers. The key is no secret, it stands in the shop's web page: it only says which shop
/// is meant, and lets nobody see anything.
@Component
public class PublicDoors {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final String SIGNAL = "public-door";

    private final JdbcClient db;
    private final Signals signals;
    private final Clock clock;
    private final Recent<PublicDoor> recent;

    PublicDoors(JdbcClient db, Signals signals, Clock clock) {
        this.db = db;
        this.signals = signals;
        this.clock = clock;
        this.recent = new Recent<>(REMEMBERED, clock);
        signals.subscribe(this::hear);
    }

    /// Called before any account is known, and by every request of every widget.
    public Optional<PublicDoor> find(String kind, String key) {
        return recent.get(kind + " " + key, () -> read(kind, key));
    }

    private Optional<PublicDoor> read(String kind, String key) {
        return db.sql("select account_id, kind, target_id from public_door where key = :key and kind = :kind")
                .param("key", key)
                .param("kind", kind)
                .query((row, _) ->
                        new PublicDoor(row.getInt("account_id"), row.getString("kind"), Db.uuid(row, "target_id")))
                .optional();
    }

    /// The key of that target, made now if it has none.
    @Transactional
    public String open(String kind, UUID target) {
        db.sql("""
                insert into public_door (key, account_id, kind, target_id, created_at)
                values (:key, :account, :kind, :target, :now)
                on conflict (account_id, kind, target_id) do nothing
                """)
                .param("key", Secrets.make().substring(0, 22))
                .param("account", AccountScope.require())
                .param("kind", kind)
                .param("target", target)
                .param("now", Db.at(clock.instant()))
                .update();
        return keyOf(kind, target).orElseThrow();
    }

    public Optional<String> keyOf(String kind, UUID target) {
        return db.sql("""
                select key from public_door
                where account_id = :account and kind = :kind and target_id = :target
                """)
                .param("account", AccountScope.require())
                .param("kind", kind)
                .param("target", target)
                .query(String.class)
                .optional();
    }

    @Transactional
    public void close(String kind, UUID target) {
        db.sql("delete from public_door where account_id = :account and kind = :kind and target_id = :target")
                .param("account", AccountScope.require())
                .param("kind", kind)
                .param("target", target)
                .update();
        AfterCommit.run(() -> recent.forgetIf(door -> door.target().equals(target)));
        signals.send(new Signal(AccountScope.require(), SIGNAL, target.toString()));
    }

    private void hear(Signal signal) {
        if (signal.equals(Signal.EVERYTHING) || signal.kind().equals(SIGNAL)) {
            recent.forgetIf(_ -> true);
        }
    }
}
