package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Lets people in by e-mail and password, and slows down who guesses: after a few failures an e-mail, or an address of
/// the
/// network, has to wait, each time longer. An unknown e-mail costs the same time and gets the same answer.
@Component
public class SignIns {
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int FREE_PER_EMAIL = 5;
    // Many people may share one address.
    private static final int FREE_PER_ADDRESS = 30;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final SignInTable table;
    private final Credentials credentials;
    private final Agents agents;
    private final Clock clock;
    private final String nobodysHash;

    SignIns(SignInTable table, Credentials credentials, Agents agents, PasswordEncoder encoder, Clock clock) {
        this.table = table;
        this.credentials = credentials;
        this.agents = agents;
        this.clock = clock;
        this.nobodysHash = java.util.Objects.requireNonNull(encoder.encode(Secrets.make()));
    }

    /// The attempt is noted before the password is looked at, so that a hundred at once do not all count as the first.
    public SignInResult attempt(String email, String password, String address) {
        var now = clock.instant();
        var who = "email:" + HexFormat.of().formatHex(Secrets.hash(email.toLowerCase(Locale.ROOT)));
        var where = "address:" + address;
        var byEmail = table.insert(who, now);
        var byAddress = table.insert(where, now);
        var until = later(
                opens(table.before(byEmail, who, now.minus(MEMORY)), FREE_PER_EMAIL),
                opens(table.before(byAddress, where, now.minus(MEMORY)), FREE_PER_ADDRESS));
        if (now.isBefore(until)) {
            table.delete(byEmail);
            table.delete(byAddress);
            return new SignInResult.Wait(until);
        }
        var welcome = check(email, password);
        if (welcome.isEmpty()) {
            table.deleteBefore(now.minus(MEMORY));
            return new SignInResult.Refused();
        }
        table.deleteAll(who);
        table.delete(byAddress);
        return welcome.get();
    }

    /// The same slowness for whoever is signed in and has to prove it again.
    public boolean confirms(CurrentAgent agent, String password, String address) {
        return attempt(agent.email(), password, address) instanceof SignInResult.Welcome;
    }

    private Optional<SignInResult> check(String email, String password) {
        var found = credentials.find(email);
        var hash = found.map(Credentials.Credential::hash).orElse(nobodysHash);
        if (!credentials.matches(password, hash) || found.isEmpty()) {
            return Optional.empty();
        }
        var who = found.get();
        return AccountScope.get(who.accountId(), () -> agents.find(who.agentId()))
                .filter(agent -> !agent.isDisabled())
                .map(agent -> {
                    strengthen(who, agent, password);
                    return new SignInResult.Welcome(who.accountId(), who.agentId());
                });
    }

    private void strengthen(Credentials.Credential who, Agent agent, String password) {
        if (credentials.isWeak(who.hash())) {
            AccountScope.run(who.accountId(), () -> credentials.set(agent.id(), agent.email(), password));
        }
    }

    /// When the next attempt may be made: 2, 4, 8 … seconds after the last failure.
    static Instant opens(SignInTable.Past past, int free) {
        if (past.last() == null || past.failures() < free) {
            return Instant.MIN;
        }
        var doublings = Math.min(past.failures() - free + 1, 16);
        var wait = Duration.ofSeconds(1L << doublings);
        return past.last().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
