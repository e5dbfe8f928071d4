package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Saying;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Links with which a person chooses their password: the first one, or a new one. A new link makes the old ones
/// useless.
@Component
public class Invitations {
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);
    private static final Duration RESET_LASTS = Duration.ofHours(2);
    private static final Duration BETWEEN_RESETS = Duration.ofMinutes(2);

    private final InvitationTable table;
    private final Agents agents;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Audit audit;
    private final ObjectProvider<OutgoingLinks> mail;
    private final Throttle throttle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Invitations(
            InvitationTable table,
            Agents agents,
            Accounts accounts,
            Credentials credentials,
            Sessions sessions,
            Audit audit,
            ObjectProvider<OutgoingLinks> mail,
            Throttle throttle,
            Clock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.agents = agents;
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.audit = audit;
        this.mail = mail;
        this.throttle = throttle;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// @param mailed whether the person gets it by mail too
    public record Made(Link link, boolean mailed) {}

    /// Who opens the door with a link.
    public record Invited(int accountId, Agent agent, String shop) {}

    public sealed interface Acceptance {
        record Accepted(int accountId, UUID agentId) implements Acceptance {}

        record Refused(Saying why) implements Acceptance {}

        /// Used, replaced, too old, or never ours.
        record Gone() implements Acceptance {}
    }

    /// An invitation for someone without a password, a reset for someone with one.
    ///
    /// @param address where the maker of the link reaches this installation
    @Transactional
    public Made make(UUID agentId, String address) {
        var agent = agents.find(agentId).filter(each -> !each.isDisabled()).orElseThrow(NotFound::new);
        audit.write(
                agent.hasPassword() ? "link.reset" : "link.invitation", agent.name(), Map.of("email", agent.email()));
        return made(agent, address);
    }

    /// Somebody who forgot their password asks. Says nothing of whether there is such a person, not even by the time
    /// it takes: the work is done after the answer. Only mail brings the link, at most one in two minutes, and it
    /// starts with the address that the shop itself has stated: the request's own may be forged.
    ///
    /// @param address of the network that the request came from
    /// @return when to ask again, if that was too often
    public Optional<Instant> askReset(String email, String address) {
        var attempt = throttle.attempt("reset-", email, address);
        if (attempt.mustWait()) {
            return Optional.of(attempt.opens());
        }
        Thread.ofVirtual()
                .name("password-reset")
                .start(() -> credentials
                        .find(email)
                        .ifPresent(found -> AccountScope.run(found.accountId(), () -> reset(found.agentId()))));
        throttle.sweep();
        return Optional.empty();
    }

    private void reset(UUID id) {
        transaction.executeWithoutResult(_ -> agents.find(id)
                .filter(agent -> !agent.isDisabled())
                .filter(agent -> !table.hasUnusedSince(id, clock.instant().minus(BETWEEN_RESETS)))
                .ifPresent(agent -> made(agent, accounts.current().address())));
    }

    public Optional<Invited> find(Link.Kind kind, String secret) {
        return table.find(Secrets.hash(secret), kind, clock.instant())
                .flatMap(row -> AccountScope.get(
                        row.accountId(),
                        () -> agents.find(row.agentId())
                                .filter(agent -> !agent.isDisabled())
                                .map(agent -> new Invited(
                                        row.accountId(),
                                        agent,
                                        accounts.current().name()))));
    }

    /// Sets the password and ends every session that is still open under the old one.
    public Acceptance accept(Link.Kind kind, String secret, String password) {
        var invited = find(kind, secret);
        if (invited.isEmpty()) {
            return new Acceptance.Gone();
        }
        var complaint = Passwords.complaint(password, invited.get().agent().email());
        return complaint.isPresent()
                ? new Acceptance.Refused(complaint.get())
                : AccountScope.get(invited.get().accountId(), () -> accept(invited.get(), secret, password));
    }

    private Acceptance accept(Invited invited, String secret, String password) {
        var agent = invited.agent();
        var actor = new Actor(agent.id(), agent.name(), Actor.current().address());
        return Actor.call(
                actor,
                () -> transaction.execute(_ -> {
                    if (!table.use(Secrets.hash(secret), clock.instant())) {
                        return new Acceptance.Gone();
                    }
                    credentials.set(agent.id(), agent.email(), password);
                    sessions.revokeAll(agent.id());
                    audit.write(agent.hasPassword() ? "password.reset" : "invitation.accepted", agent.name(), Map.of());
                    return new Acceptance.Accepted(invited.accountId(), agent.id());
                }));
    }

    private Made made(Agent agent, String address) {
        var kind = agent.hasPassword() ? Link.Kind.PASSWORD_RESET : Link.Kind.INVITATION;
        var now = clock.instant();
        var expires = now.plus(agent.hasPassword() ? RESET_LASTS : INVITATION_LASTS);
        var secret = Secrets.make();
        table.deleteUnused(agent.id());
        table.insert(Secrets.hash(secret), kind, agent.id(), now, expires);
        var shop = accounts.current();
        var path = kind == Link.Kind.INVITATION ? "/invitation/" : "/password/";
        var language = agent.locale() == null ? shop.locale() : agent.locale();
        var link = new Link(
                kind, agent.id(), agent.name(), agent.email(), shop.name(), language, address + path + secret, expires);
        return new Made(link, mail.stream().anyMatch(door -> door.send(link)));
    }
}
