package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.ui.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of the shop. A person who leaves is blocked, never deleted: what they wrote keeps its author.
@Component
public class Agents {
    /// A signal of this kind says that somebody came, left or changed; its subject is the agent's id.
    public static final String SIGNAL = "agent";

    private final AgentTable table;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Agents(
            AgentTable table,
            Credentials credentials,
            Sessions sessions,
            Audit audit,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.credentials = credentials;
        this.sessions = sessions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// Everybody, those who left last.
    public List<Agent> all() {
        return table.all();
    }

    /// Those who can be given work.
    public List<Agent> active() {
        return table.all().stream().filter(agent -> !agent.isDisabled()).toList();
    }

    public Optional<Agent> find(UUID id) {
        return table.find(id);
    }

    public Optional<Agent> findByEmail(String email) {
        return table.findByEmail(email);
    }

    /// A colleague who will come in by an invitation ([Invitations]).
    @Transactional
    public AgentResult create(NewAgent wish) {
        if (isTaken(wish.email(), null)) {
            return new AgentResult.EmailTaken();
        }
        var id = ids.next();
        table.insert(id, lowered(wish), null, clock.instant());
        audit.write(
                "agent.created",
                wish.name(),
                Map.of("email", wish.email(), "role", wish.role().word()));
        sessions.forget(id);
        return done(id);
    }

    @Transactional
    public AgentResult change(UUID id, NewAgent wish) {
        var before = existing(id);
        if (isTaken(wish.email(), id)) {
            return new AgentResult.EmailTaken();
        }
        if (wish.role() != Role.ADMINISTRATOR && isLastAdministrator(id)) {
            return new AgentResult.LastAdministrator();
        }
        table.update(id, lowered(wish));
        credentials.rename(id, wish.email());
        audit.write("agent.changed", wish.name(), difference(before, wish));
        sessions.forget(id);
        return done(id);
    }

    /// Ends their sessions at once.
    @Transactional
    public AgentResult disable(UUID id) {
        var agent = existing(id);
        if (isLastAdministrator(id)) {
            return new AgentResult.LastAdministrator();
        }
        if (!agent.isDisabled()) {
            table.updateDisabled(id, clock.instant());
            sessions.revokeAll(id);
            audit.write("agent.disabled", agent.name(), Map.of("email", agent.email()));
            events.publishEvent(new AgentDisabled(AccountScope.require(), id));
        }
        return done(id);
    }

    @Transactional
    public AgentResult enable(UUID id) {
        var agent = existing(id);
        if (agent.isDisabled()) {
            table.updateDisabled(id, null);
            sessions.forget(id);
            audit.write("agent.enabled", agent.name(), Map.of("email", agent.email()));
        }
        return done(id);
    }

    /// What a person may change about themselves.
    @Transactional
    public void changeProfile(UUID id, String name, String signature) {
        table.updateProfile(id, name, signature);
        sessions.forget(id);
    }

    @Transactional
    public void chooseLanguage(UUID id, @Nullable String language) {
        table.updateLocale(id, language);
        sessions.forget(id);
    }

    @Transactional
    public void chooseTheme(UUID id, @Nullable String theme) {
        table.updateTheme(id, theme);
        sessions.forget(id);
    }

    /// The administrator of a shop that is just being opened.
    Agent first(NewAccount wish) {
        var id = ids.next();
        var agent = new NewAgent(wish.administrator(), wish.email(), Role.ADMINISTRATOR);
        table.insert(id, lowered(agent), wish.language(), clock.instant());
        audit.write(
                "agent.created",
                wish.administrator(),
                Map.of("email", wish.email(), "role", agent.role().word()));
        if (wish.password() != null) {
            credentials.set(id, wish.email(), wish.password());
        }
        sessions.forget(id);
        return existing(id);
    }

    private Agent existing(UUID id) {
        return table.find(id).orElseThrow(NotFound::new);
    }

    private AgentResult done(UUID id) {
        return new AgentResult.Done(existing(id));
    }

    private boolean isLastAdministrator(UUID id) {
        return table.lockAdministrators().equals(List.of(id));
    }

    private boolean isTaken(String email, @Nullable UUID self) {
        return credentials.owner(email).filter(owner -> !owner.equals(self)).isPresent()
                || table.findByEmail(email)
                        .filter(agent -> !agent.id().equals(self))
                        .isPresent();
    }

    private static NewAgent lowered(NewAgent wish) {
        return new NewAgent(wish.name(), wish.email().toLowerCase(Locale.ROOT), wish.role());
    }

    private static Map<String, String> difference(Agent before, NewAgent after) {
        var details = new java.util.TreeMap<String, String>();
        if (!before.name().equals(after.name())) {
            details.put("name", before.name() + " → " + after.name());
        }
        if (!before.email().equalsIgnoreCase(after.email())) {
            details.put("email", before.email() + " → " + after.email());
        }
        if (before.role() != after.role()) {
            details.put("role", before.role().word() + " → " + after.role().word());
        }
        return details;
    }
}
