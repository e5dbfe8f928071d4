package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Role;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Limits;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Facts.Fact;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Sorted;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Drives a conversation through the steps of its protocol. Each command holds the conversation first.
@Component
public class Runs {
    private final RunTable table;
    private final Stepping stepping;
    private final Facts facts;
    private final Protocols protocols;
    private final Conversations conversations;
    private final ReasonSorting sorting;
    private final Clock clock;

    Runs(
            RunTable table,
            Stepping stepping,
            Facts facts,
            Protocols protocols,
            Conversations conversations,
            ReasonSorting sorting,
            Clock clock) {
        this.table = table;
        this.stepping = stepping;
        this.facts = facts;
        this.protocols = protocols;
        this.conversations = conversations;
        this.sorting = sorting;
        this.clock = clock;
    }

    /// Where a conversation is; empty while nothing is published. One statement.
    public Optional<Situation> situation(UUID conversation) {
        if (protocols.versions().isEmpty()) return Optional.empty();
        return table.find(conversation)
                .or(() -> protocols.current().map(version -> Run.fresh(conversation, version.number())))
                .map(this::seen);
    }

    /// Its steps begin, of what somebody said it is before there was a protocol.
    @Transactional
    public RunResult begin(UUID conversation, @Nullable UUID agent) {
        var sorted = sorting.of(conversation);
        if (sorted.isEmpty()) return new RunResult.NoKind();
        return sorted(conversation, sorted.get(), agent);
    }

    /// Somebody says what it is, or that it is something else: then its steps begin anew, what is known stays.
    RunResult sorted(UUID conversation, Sorted as, @Nullable UUID agent) {
        var run = held(conversation);
        if (run.isEmpty()) return new RunResult.NoProtocol();
        var reason = as.reason() == null ? "" : as.reason();
        if (run.get().kind() == as.kind()) return because(run.get(), reason, agent);
        var first = protocols
                .document(run.get().version())
                .procedure(as.kind())
                .flatMap(it -> it.first())
                .map(Step::key)
                .orElse("");
        var fresh = new Progress(List.of(), run.get().progress().data(), first.isEmpty());
        var begun = run.get().begun(as.kind(), reason, first, clock.instant(), fresh);
        facts.write(begun, Fact.of("begun", first, agent, reason));
        return saved(stepping.settle(begun, protocols.document(begun.version()), agent));
    }

    /// Nobody says any more what it is: it has no steps, what is known stays.
    void unsorted(UUID conversation) {
        table.find(conversation).filter(Run::isBegun).ifPresent(run -> table.save(run.unsorted()));
    }

    private RunResult because(Run run, String reason, @Nullable UUID agent) {
        return saved(stepping.settle(run.because(reason), protocols.document(run.version()), agent));
    }

    /// What was found out of the matter, by what the checklist asks; empty: not known after all.
    @Transactional
    public RunResult know(UUID conversation, Map<String, String> data, @Nullable UUID agent) {
        return running(
                conversation,
                run -> saved(stepping.settle(
                        run.with(run.progress().knowing(data)), protocols.document(run.version()), agent)));
    }

    /// It was done otherwise than by a reply: on the phone, over the counter.
    @Transactional
    public RunResult fulfil(UUID conversation, Requirement need, @Nullable UUID agent) {
        return running(conversation, run -> {
            var situation = seen(run);
            if (situation.open().stream().noneMatch(it -> it.what().equals(need)) || !need.bindsReply()) {
                return new RunResult.NotRunning();
            }
            return saved(
                    stepping.settle(stepping.fulfil(run, run.step(), need, null, agent), situation.protocol(), agent));
        });
    }

    /// On to the next step. Refused while the current one is not done.
    @Transactional
    public RunResult advance(UUID conversation, @Nullable UUID agent) {
        return running(conversation, run -> {
            var settled = stepping.settle(run, protocols.document(run.version()), agent);
            var open = seen(settled).open().stream().map(Situation.Need::what).toList();
            return settled.step().equals(run.step()) && !open.isEmpty() ? new RunResult.Open(open) : saved(settled);
        });
    }

    /// Leaves out what the current step needs, and says why. The reason is counted, and what the gate has cost.
    @Transactional
    public RunResult pass(UUID conversation, Requirement need, String reason, @Nullable UUID agent, Role role) {
        return running(conversation, run -> {
            var situation = seen(run);
            var step = situation.step().orElseThrow();
            if (reason.isBlank()) return new RunResult.NoReason();
            if (!role.atLeast(role(step.passes()))) return new RunResult.NotYours();
            if (situation.open().stream().noneMatch(it -> it.what().equals(need))) return new RunResult.NotRunning();
            var passed = stepping.pass(run, step, need, reason.strip(), agent);
            return saved(stepping.settle(passed, situation.protocol(), agent));
        });
    }

    public static Role role(Limits.Rank rank) {
        return Role.valueOf(rank.name());
    }

    private RunResult running(UUID conversation, Function<Run, RunResult> command) {
        var run = held(conversation);
        if (run.isEmpty()) return new RunResult.NoProtocol();
        return run.get().isRunning() ? command.apply(run.get()) : new RunResult.NotRunning();
    }

    private Optional<Run> held(UUID conversation) {
        var it = conversations.hold(conversation).map(Conversation::id).orElseThrow();
        return table.find(it).or(() -> protocols.current().map(version -> Run.fresh(it, version.number())));
    }

    private RunResult saved(Run run) {
        table.save(run);
        return new RunResult.Done(seen(run));
    }

    private Situation seen(Run run) {
        return new Situation(run, protocols.document(run.version()));
    }
}
