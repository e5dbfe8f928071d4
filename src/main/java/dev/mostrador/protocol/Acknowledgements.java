package dev.mostrador.protocol;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who has read which version (R9). Until they have, their desk says so.
@Component
public class Acknowledgements {
    private static final String SIGNAL = "protocol-acknowledgement";

    private final JdbcClient db;
    private final Protocols protocols;
    private final Signals signals;
    private final Clock clock;
    private final Remembered<Set<Read>> latest;

    Acknowledgements(JdbcClient db, Protocols protocols, Signals signals, Clock clock) {
        this.db = db;
        this.protocols = protocols;
        this.signals = signals;
        this.clock = clock;
        this.latest = new Remembered<>(signals, Set.of(SIGNAL), this::read);
    }

    private record Read(int number, UUID agent) {}

    public record Acknowledged(UUID agent, Instant at) {}

    /// The version that is in force and that they have not read. Asked with every desk, so it is remembered.
    public Optional<Version> unread(UUID agent) {
        return protocols.current().filter(it -> !latest.get().contains(new Read(it.number(), agent)));
    }

    /// Again is harmless.
    @Transactional
    public void acknowledge(int number, UUID agent) {
        db.sql("""
                insert into protocol_acknowledgement (account_id, number, agent_id, at)
                values (:account, :number, :agent, :now) on conflict do nothing
                """)
                .param("account", AccountScope.require())
                .param("number", number)
                .param("agent", agent)
                .param("now", Db.at(clock.instant()))
                .update();
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    public List<Acknowledged> of(int number) {
        return db.sql("""
                select agent_id, at from protocol_acknowledgement
                where account_id = :account and number = :number order by at limit 10000
                """)
                .param("account", AccountScope.require())
                .param("number", number)
                .query((row, _) -> new Acknowledged(Db.uuid(row, "agent_id"), Db.instant(row, "at")))
                .list();
    }

    // Of the newest versions: others are no news to anybody.
    private Set<Read> read() {
        return db
                .sql("""
                select number, agent_id from protocol_acknowledgement
                where account_id = :account order by number desc limit 10000
                """)
                .param("account", AccountScope.require())
                .query((row, _) -> new Read(row.getInt("number"), Db.uuid(row, "agent_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
