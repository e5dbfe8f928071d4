package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.identity.Role;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Anger.Phase;
import dev.mostrador.protocol.run.Facts.Fact;
import dev.mostrador.protocol.text.Binding;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Drives a conversation through the phases that its protocol has for an angry customer (R45): listen, apologise,
/// paraphrase, and only then the steps.
@Component
public class Conducts {
    /// What stands in place of a kind of matter in the figures.
    public static final String KIND = "anger";

    private final RunTable table;
    private final Facts facts;
    private final Protocols protocols;
    private final Conversations conversations;
    private final Clock clock;

    Conducts(RunTable table, Facts facts, Protocols protocols, Conversations conversations, Clock clock) {
        this.table = table;
        this.facts = facts;
        this.protocols = protocols;
        this.conversations = conversations;
        this.clock = clock;
    }

    /// Whether solutions wait. One statement.
    public boolean holdsBack(UUID conversation) {
        return !protocols.versions().isEmpty()
                && table.find(conversation).map(this::seen).filter(Situation::isHeldBack).isPresent();
    }

    /// The phases of those that are in one. One statement.
    public Map<UUID, Phase> among(Collection<UUID> conversations) {
        if (conversations.isEmpty() || protocols.versions().isEmpty()) return Map.of();
        return table.angry(conversations).stream()
                .map(this::seen)
                .filter(it -> it.phase().isPresent())
                .collect(Collectors.toMap(
                        it -> it.run().conversation(), it -> it.phase().orElseThrow()));
    }

    /// The customer is angry, or angry once more. In the transaction that holds the conversation.
    void begin(UUID conversation) {
        var run = run(conversation).orElse(null);
        if (run == null) return;
        var conduct = run.conduct();
        var now = conduct == null ? Conduct.begin(clock.instant()) : conduct.again(clock.instant());
        save(run, run.towards(now), null);
    }

    /// Calm again, as somebody says.
    void end(UUID conversation) {
        table.find(conversation)
                .filter(run -> run.conduct() != null)
                .ifPresent(run -> table.save(run.towards(null)));
    }

    /// What a reply does for it.
    Run replied(Run run, Set<String> does, UUID message, @Nullable UUID agent) {
        var conduct = run.conduct();
        if (conduct == null) return run;
        var after = conduct.doing(does, message, agent, clock.instant());
        if (after.equals(conduct)) return run;
        after.done().stream()
                .filter(it -> !conduct.has(it.phase()))
                .forEach(it -> facts.write(
                        run,
                        KIND,
                        new Fact("fulfilled", Binding.word(it.phase()), Conduct.GATE, "", null, message, agent)));
        var next = run.towards(after);
        tell(run, next, agent);
        return next;
    }

    /// Somebody may not wait with the solution, and says why.
    @Transactional
    public RunResult pass(UUID conversation, String reason, @Nullable UUID agent, Role role) {
        var held = conversations.hold(conversation).map(Conversation::id).orElseThrow();
        var run = table.find(held).orElse(null);
        if (run == null || !seen(run).isHeldBack()) return new RunResult.NotRunning();
        if (reason.isBlank()) return new RunResult.NoReason();
        if (!role.atLeast(Runs.role(seen(run).protocol().anger().passes()))) return new RunResult.NotYours();
        var phase = Binding.word(seen(run).phase().orElseThrow().conduct());
        var cost = facts.secondsAt(run, phase, Conduct.GATE);
        facts.write(run, KIND, new Fact("passed", phase, Conduct.GATE, reason.strip(), cost, null, agent));
        facts.tell(run, EventKind.GATE_PASSED, agent, Map.of("need", Conduct.GATE, "note", reason.strip()));
        var next = run.towards(Objects.requireNonNull(run.conduct()).passed(reason.strip()));
        table.save(next);
        return new RunResult.Done(seen(next));
    }

    /// It was done otherwise than by a reply: on the phone, over the counter.
    @Transactional
    public RunResult fulfil(UUID conversation, @Nullable UUID agent) {
        var held = conversations.hold(conversation).map(Conversation::id).orElseThrow();
        var run = table.find(held).orElse(null);
        if (run == null || !seen(run).isHeldBack()) return new RunResult.NotRunning();
        var phase = seen(run).phase().orElseThrow().conduct();
        facts.write(run, KIND, new Fact("fulfilled", Binding.word(phase), Conduct.GATE, "", null, null, agent));
        var done = new Conduct.Done(phase, null, agent, clock.instant());
        var next = run.towards(Objects.requireNonNull(run.conduct()).and(done));
        save(run, next, agent);
        return new RunResult.Done(seen(next));
    }

    private void save(Run before, Run after, @Nullable UUID agent) {
        table.save(after);
        tell(before, after, agent);
    }

    // Each phase that begins is a line of the history, and no other change.
    private void tell(Run before, Run after, @Nullable UUID agent) {
        var was = seen(before).phase().map(Phase::conduct).orElse(null);
        seen(after)
                .phase()
                .map(Phase::conduct)
                .filter(it -> it != was)
                .ifPresent(it -> facts.tell(
                        after, EventKind.CONDUCT_REACHED, agent, Map.of("phase", Binding.word(it))));
    }

    private Optional<Run> run(UUID conversation) {
        if (protocols.versions().isEmpty()) return Optional.empty();
        return table.find(conversation)
                .or(() -> protocols.current().map(version -> Run.fresh(conversation, version.number())));
    }

    private Situation seen(Run run) {
        return new Situation(run, protocols.document(run.version()));
    }
}
