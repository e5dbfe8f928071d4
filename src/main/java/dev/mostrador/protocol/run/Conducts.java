package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.identity.Role;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Anger.Phase;
import dev.mostrador.protocol.run.Facts.Fact;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
        return heldBack(conversation).isPresent();
    }

    Optional<Situation> heldBack(UUID conversation) {
        return protocols.versions().isEmpty()
                ? Optional.empty()
                : table.find(conversation).map(this::seen).filter(Situation::isHeldBack);
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
        keep(run, run.towards(now), null);
    }

    /// Calm again, as somebody says.
    void end(UUID conversation) {
        table.find(conversation).filter(run -> run.conduct() != null).ifPresent(run -> table.save(run.towards(null)));
    }

    /// What a reply does for it; a value.
    Run replied(Run run, Set<String> does, UUID message, @Nullable UUID agent) {
        var conduct = Objects.requireNonNull(run.conduct());
        var after = conduct.doing(does, message, agent, clock.instant());
        after.done().stream().filter(it -> !conduct.has(it.phase())).forEach(it -> done(run, it));
        return run.towards(after);
    }

    private void done(Run run, Conduct.Done it) {
        var fact = new Fact("fulfilled", it.phase().word(), Conduct.GATE, "", null, it.message(), it.agent());
        facts.write(run, KIND, fact);
    }

    /// Somebody may not wait with the solution, and says why.
    @Transactional
    public RunResult pass(UUID conversation, String reason, @Nullable UUID agent, Role role) {
        return held(conversation, it -> {
            if (reason.isBlank()) return new RunResult.NoReason();
            if (!role.atLeast(Runs.role(it.protocol().anger().passes()))) return new RunResult.NotYours();
            var next = passed(it.run(), reason, agent);
            keep(it.run(), next, agent);
            return new RunResult.Done(seen(next));
        });
    }

    Run passed(Run run, String reason, @Nullable UUID agent) {
        var phase = seen(run).phase().map(it -> it.conduct().word()).orElse("");
        var cost = facts.secondsAt(run, phase, Conduct.GATE);
        facts.write(run, KIND, new Fact("passed", phase, Conduct.GATE, reason.strip(), cost, null, agent));
        facts.tell(run, EventKind.GATE_PASSED, agent, Map.of("need", Conduct.GATE, "note", reason.strip()));
        return run.towards(Objects.requireNonNull(run.conduct()).passed(reason.strip()));
    }

    /// The phase was done otherwise than by a reply: on the phone, over the counter.
    @Transactional
    public RunResult fulfil(UUID conversation, @Nullable UUID agent) {
        return held(conversation, it -> {
            var done = new Conduct.Done(it.phase().orElseThrow().conduct(), null, agent, clock.instant());
            done(it.run(), done);
            var next =
                    it.run().towards(Objects.requireNonNull(it.run().conduct()).and(done));
            keep(it.run(), next, agent);
            return new RunResult.Done(seen(next));
        });
    }

    private RunResult held(UUID conversation, Function<Situation, RunResult> command) {
        var held = conversations.hold(conversation).map(Conversation::id).orElseThrow();
        return heldBack(held).map(command).orElseGet(RunResult.NotRunning::new);
    }

    void keep(Run before, Run after, @Nullable UUID agent) {
        if (after.equals(before)) return;
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
                .ifPresent(it -> facts.tell(after, EventKind.CONDUCT_REACHED, agent, Map.of("phase", it.word())));
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
