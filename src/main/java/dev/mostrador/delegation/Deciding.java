package dev.mostrador.delegation;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Role;
import dev.mostrador.notice.NoticeKind;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What whoever was asked makes of it: accept it, answer, give it back, or say that they have spoken to the customer.
/// Theirs to do, or another supervisor's in their place. `agent` null: a program.
@Component
public class Deciding {
    public static final int LONGEST = 2000; // characters of an answer

    private final DelegationTable table;
    private final AskedClocks clocks;
    private final Telling telling;
    private final Conversations conversations;
    private final Assigning assigning;
    private final Agents agents;
    private final Clock clock;

    Deciding(
            DelegationTable table,
            AskedClocks clocks,
            Telling telling,
            Conversations conversations,
            Assigning assigning,
            Agents agents,
            Clock clock) {
        this.table = table;
        this.clocks = clocks;
        this.telling = telling;
        this.conversations = conversations;
        this.assigning = assigning;
        this.agents = agents;
        this.clock = clock;
    }

    /// They see to it. Another supervisor who does takes it over.
    @Transactional
    public SettleResult accept(UUID id, @Nullable UUID agent) {
        return settling(id, agent, it -> it.state() == DelegationState.WAITING, (it, held) -> {
            var taken = it.accepted(agent == null ? Objects.requireNonNull(it.to()) : agent, clock.instant());
            table.save(taken);
            if (!taken.isTo(Objects.requireNonNull(it.to()))) {
                assigning.assign(held.id(), taken.to(), agent, Map.of("why", "delegated"));
            }
            telling.happened(taken, EventKind.DELEGATION_ACCEPTED, agent, "");
            return taken;
        });
    }

    /// Not theirs to decide, or not like this: it goes back to who had it.
    @Transactional
    public SettleResult giveBack(UUID id, String why, @Nullable UUID agent) {
        if (why.isBlank()) return new SettleResult.NoReason();
        return settling(
                id,
                agent,
                it -> it.state().isWithThem(),
                (it, held) -> back(it, held, DelegationState.RETURNED, EventKind.DELEGATION_RETURNED, why, agent));
    }

    /// What they decide, for whoever asked: they go on with it.
    @Transactional
    public SettleResult answer(UUID id, String words, @Nullable UUID agent) {
        if (words.isBlank()) return new SettleResult.NoReason();
        return settling(
                id,
                agent,
                it -> it.state().isWithThem(),
                (it, held) -> back(it, held, DelegationState.ANSWERED, EventKind.DELEGATION_ANSWERED, words, agent));
    }

    /// They have spoken to the customer otherwise than by a message: on the phone, over the counter.
    @Transactional
    public SettleResult spoke(UUID id, @Nullable UUID agent) {
        return settling(id, agent, Delegation::isOwed, (it, _) -> {
            clocks.met(it, null, agent);
            telling.happened(it, EventKind.SUPERVISOR_SPOKE, agent, "");
            return table.find(id).orElseThrow();
        });
    }

    /// It is not delegated although the protocol says so: whoever attends says why. What the customer asked for is not
    /// owed any more: they did not ask for it, or do not want it now.
    @Transactional
    public SettleResult dismiss(UUID id, String why, @Nullable UUID agent) {
        if (why.isBlank()) return new SettleResult.NoReason();
        return settling(id, null, it -> it.state() == DelegationState.PROPOSED, (it, _) -> {
            var asked = it.clock();
            var over = it.ended(DelegationState.DISMISSED, why.strip(), clock.instant())
                    .clocked(asked == null ? null : asked.next(null));
            table.save(over);
            telling.happened(over, EventKind.DELEGATION_DISMISSED, agent, why);
            return over;
        });
    }

    private SettleResult settling(
            UUID id,
            @Nullable UUID agent,
            Predicate<Delegation> isAtThatPoint,
            BiFunction<Delegation, Conversation, Delegation> step) {
        var held =
                conversations.hold(table.find(id).orElseThrow().conversation()).orElseThrow();
        var it = table.find(id).orElseThrow();
        if (agent != null && !it.isTo(agent) && !isAbove(agent)) return new SettleResult.NotYours();
        return isAtThatPoint.test(it) ? new SettleResult.Done(step.apply(it, held)) : new SettleResult.TooLate(it);
    }

    private Delegation back(
            Delegation it, Conversation held, DelegationState how, EventKind kind, String words, @Nullable UUID agent) {
        var over = it.ended(how, words.strip(), clock.instant());
        table.save(over);
        telling.happened(over, kind, agent, words);
        var whose = whose(it, held);
        if (!Objects.equals(held.assignee(), whose)) {
            assigning.assign(held.id(), whose, agent, Map.of("why", "returned"));
        }
        var who =
                Stream.of(it.from(), whose).filter(Objects::nonNull).distinct().toList();
        telling.tell(who.stream().filter(id -> !id.equals(agent)).toList(), notice(how), held.id());
        return over;
    }

    private static NoticeKind notice(DelegationState how) {
        return how == DelegationState.ANSWERED ? NoticeKind.DELEGATION_ANSWERED : NoticeKind.DELEGATION_RETURNED;
    }

    // Who had the work before, else who answers for it; nobody when they do not work here any more.
    private @Nullable UUID whose(Delegation it, Conversation held) {
        return Stream.of(it.before(), it.from(), held.owner())
                .filter(Objects::nonNull)
                .filter(id ->
                        agents.find(id).filter(found -> !found.isDisabled()).isPresent())
                .findFirst()
                .orElse(null);
    }

    private boolean isAbove(UUID agent) {
        return agents.find(agent)
                .map(Agent::role)
                .filter(role -> role.atLeast(Role.SUPERVISOR))
                .isPresent();
    }
}
