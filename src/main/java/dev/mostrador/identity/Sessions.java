package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signed-in browsers. The cookie holds a secret, the table its hash. A look-up is remembered for half a minute; a
/// revocation tells every node to forget it, and reaches even one that missed the signal within that time.
@Component
public class Sessions {
    public static final Duration LASTS = Duration.ofDays(30);
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);
    private static final int DEVICE_LENGTH = 300;

    private final SessionTable table;
    private final AgentTable agents;
    private final AccountTable accounts;
    private final Ids ids;
    private final Clock clock;
    private final Signals signals;
    private final Recent<SignedIn> recent;

    Sessions(SessionTable table, AgentTable agents, AccountTable accounts, Signals signals, Ids ids, Clock clock) {
        this.table = table;
        this.agents = agents;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
        this.signals = signals;
        this.recent = new Recent<>(REMEMBERED, clock);
        signals.subscribe(this::hear);
    }

    /// Returns the secret for the cookie. Takes the chance to clear away what has expired.
    @Transactional
    public String open(UUID agent, String address, @Nullable String device) {
        var now = clock.instant();
        var secret = Secrets.make();
        table.deleteExpired(agent, now, now.minus(IDLE));
        table.insert(
                Secrets.hash(secret),
                agent,
                new Session(ids.next(), now, now, address, shortened(device)),
                now.plus(LASTS));
        return secret;
    }

    public Optional<SignedIn> find(String secret) {
        var hash = Secrets.hash(secret);
        return recent.get(HexFormat.of().formatHex(hash), () -> lookUp(hash));
    }

    public void close(String secret) {
        var hash = Secrets.hash(secret);
        table.delete(hash);
        find(secret).ifPresent(gone -> recent.forgetIf(each -> each.sessionId().equals(gone.sessionId())));
    }

    public List<Session> of(UUID agent) {
        var now = clock.instant();
        return table.of(agent, now, now.minus(IDLE));
    }

    /// False when the agent has no such session (any more).
    public boolean revoke(UUID agent, UUID session) {
        var revoked = table.deleteOne(agent, session);
        forget(agent);
        return revoked;
    }

    public void revokeOthers(UUID agent, UUID kept) {
        table.deleteOthers(agent, kept);
        forget(agent);
    }

    public void revokeAll(UUID agent) {
        table.deleteOthers(agent, null);
        forget(agent);
    }

    /// Their name, role, language or sessions changed: every node looks again, this one before it answers.
    void forget(UUID agent) {
        AfterCommit.run(() -> forgetHere(agent));
        signals.send(new Signal(AccountScope.require(), Agents.SIGNAL, agent.toString()));
    }

    private void hear(Signal signal) {
        if (signal.equals(Signal.EVERYTHING)) {
            recent.forgetIf(_ -> true);
        } else if (signal.kind().equals(Agents.SIGNAL)) {
            forgetHere(UUID.fromString(signal.subject()));
        }
    }

    private void forgetHere(UUID agent) {
        recent.forgetIf(each -> each.agent().id().equals(agent));
    }

    private Optional<SignedIn> lookUp(byte[] hash) {
        var now = clock.instant();
        return table.find(hash, now, now.minus(IDLE)).flatMap(row -> {
            if (row.lastSeenAt().isBefore(now.minus(TOUCHED_EVERY))) {
                table.touch(hash, now);
            }
            return agent(row.accountId(), row.agentId()).map(agent -> new SignedIn(row.id(), agent));
        });
    }

    private Optional<CurrentAgent> agent(int account, UUID id) {
        return AccountScope.get(account, () -> agents.find(id))
                .filter(agent -> !agent.isDisabled())
                .flatMap(agent -> accounts.find(account).map(shop -> CurrentAgent.of(shop, agent)));
    }

    private static String shortened(@Nullable String device) {
        var text = device == null ? "" : device;
        return text.length() > DEVICE_LENGTH ? text.substring(0, DEVICE_LENGTH) : text;
    }
}
