package dev.mostrador.delegation;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.State;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Moment;
import dev.mostrador.protocol.document.Delegation.Rule;
import dev.mostrador.protocol.document.Delegation.Trigger;
import dev.mostrador.protocol.document.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The protocol says that a matter should go to somebody above. Nothing is done yet but saying so; only the customer
/// who asks for somebody in charge sets a clock going.
@Component
class Proposing {
    private final DelegationTable table;
    private final DelegationRules rules;
    private final AskedClocks clocks;
    private final Telling telling;
    private final Conversations conversations;
    private final Ids ids;
    private final Clock clock;

    Proposing(
            DelegationTable table,
            DelegationRules rules,
            AskedClocks clocks,
            Telling telling,
            Conversations conversations,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.clocks = clocks;
        this.telling = telling;
        this.conversations = conversations;
        this.ids = ids;
        this.clock = clock;
    }

    /// False when no rule of its protocol says so, or somebody above has it already.
    ///
    /// @param fits whether the rule's limit is passed
    @Transactional(propagation = Propagation.REQUIRED)
    public boolean propose(
            UUID conversation, Trigger trigger, String detail, @Nullable UUID message, Predicate<Rule> fits) {
        var held = conversations.hold(conversation).orElseThrow();
        if (held.parent() != null || held.state() == State.SPAM) return false;
        var protocol = rules.protocol(held.id()).orElse(null);
        if (protocol == null
                || DelegationRules.rule(protocol, trigger).filter(fits).isEmpty()) return false;
        return propose(held, protocol, new Cause(trigger, detail, clock.instant(), message));
    }

    private boolean propose(Conversation held, Protocol protocol, Cause cause) {
        var open = table.current(held.id()).filter(it -> it.state().isOpen());
        var before = open.orElse(null);
        if (before != null && isKnown(before, cause)) return false;
        var now = (before == null ? Delegation.fresh(ids.next(), held.id(), clock.instant()) : before).because(cause);
        var asks = cause.trigger() == Trigger.ASKED && !Moment.isSet(); // of history brought in nothing is owed
        var clocked = asks && !isOwed(held.id())
                ? clocks.begin(now, held, protocol.delegation().minutes())
                : now;
        table.save(clocked);
        if (!clocked.state().isWithThem() || asks) telling.proposed(clocked, cause);
        if (asks) clocks.tellOfAsking(clocked, held);
        return true;
    }

    // Who asks again while it is proposed already, or waits for the call, has been heard.
    private static boolean isKnown(Delegation before, Cause cause) {
        var same = before.causes().stream()
                .filter(it -> it.trigger() == cause.trigger())
                .findFirst();
        return same.isPresent()
                && (cause.trigger() == Trigger.ASKED || same.get().detail().equals(cause.detail()));
    }

    private boolean isOwed(UUID conversation) {
        return table.alive(conversation).stream().anyMatch(clocks::isOwed);
    }

    /// Costs nothing, and spares the young ones the question.
    boolean mayBeOld(Conversation it) {
        var age = Duration.between(it.createdAt(), clock.instant()).toHours();
        return age >= rules.hours();
    }

    /// What time alone says: so long without a solution. Nothing is stored until somebody acts on it.
    Optional<Cause> aged(Conversation it, Protocol protocol) {
        var age = Duration.between(it.createdAt(), clock.instant()).toHours();
        return it.state() != State.OPEN
                ? Optional.empty()
                : DelegationRules.rule(protocol, Trigger.HOURS)
                        .filter(rule -> rule.over() > 0 && age >= rule.over())
                        .map(rule -> new Cause(Trigger.HOURS, Long.toString(age), clock.instant(), null));
    }
}
