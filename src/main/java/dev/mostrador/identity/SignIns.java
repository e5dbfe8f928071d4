package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Lets people in by e-mail and password, and slows down who guesses (see [Throttle]). An unknown e-mail costs the same
/// time and gets the same answer.
@Component
public class SignIns {
    private final Throttle throttle;
    private final Credentials credentials;
    private final Agents agents;
    private final String nobodysHash;

    SignIns(Throttle throttle, Credentials credentials, Agents agents, PasswordEncoder encoder) {
        this.throttle = throttle;
        this.credentials = credentials;
        this.agents = agents;
        this.nobodysHash = java.util.Objects.requireNonNull(encoder.encode(Secrets.make()));
    }

    public SignInResult attempt(String email, String password, String address) {
        var attempt = throttle.attempt("", email, address);
        if (attempt.mustWait()) {
            return new SignInResult.Wait(attempt.opens());
        }
        var welcome = check(email, password);
        if (welcome.isEmpty()) {
            throttle.sweep();
            return new SignInResult.Refused();
        }
        throttle.forget(attempt);
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
}
