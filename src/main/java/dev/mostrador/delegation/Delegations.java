package dev.mostrador.delegation;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.State;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import dev.mostrador.protocol.document.Delegation.Rule;
import dev.mostrador.protocol.document.Delegation.Trigger;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Matters that go to somebody who may decide them (R6). Who answers to the customer stays the same; the work goes to
/// whom it is delegated, and comes back with their answer.
@Component
public class Delegations {
    private static final int SHOWN = 20;

    private final DelegationTable table;
    private final Proposing proposing;
    private final Delegables delegables;
    private final DelegationRules rules;
    private final PackMaking packs;
    private final Telling telling;
    private final Conversations conversations;
    private final Assigning assigning;
    private final Ids ids;
    private final Clock clock;
    private final Remembered<Map<UUID, Integer>> waiting;

    Delegations(
            DelegationTable table,
            Proposing proposing,
            Delegables delegables,
            DelegationRules rules,
            PackMaking packs,
            Telling telling,
            Conversations conversations,
            Assigning assigning,
            Ids ids,
            Clock clock,
            Signals signals) {
        this.table = table;
        this.proposing = proposing;
        this.delegables = delegables;
        this.rules = rules;
        this.packs = packs;
        this.telling = telling;
        this.conversations = conversations;
        this.assigning = assigning;
        this.ids = ids;
        this.clock = clock;
        this.waiting = new Remembered<>(signals, Set.of(Telling.SIGNAL), table::countByPerson);
    }

    /// How many that person has to decide.
    public int countWaiting(UUID to) {
        return waiting.get().getOrDefault(to, 0);
    }

    /// Something of it should be decided above, if a rule of its protocol names that trigger. False: nothing new.
    ///
    /// @param detail how much, how often, or in which words; as it is shown
    @Transactional
    public boolean propose(UUID conversation, Trigger trigger, String detail) {
        return proposing.propose(conversation, trigger, detail, null, _ -> true);
    }

    /// So much was asked to be given to the customer: if it is over the protocol's limit.
    ///
    /// @param detail the amount as it is shown
    @Transactional
    public boolean proposeOver(UUID conversation, BigDecimal amount, String detail) {
        return proposing.propose(
                conversation,
                Trigger.AMOUNT,
                detail,
                null,
                rule -> amount.compareTo(BigDecimal.valueOf(rule.over())) > 0);
    }

    boolean heard(UUID conversation, Trigger trigger, String detail, UUID message) {
        return proposing.propose(conversation, trigger, detail, message, _ -> true);
    }

    boolean counted(UUID conversation, Trigger trigger, int times, @Nullable UUID message) {
        return proposing.propose(conversation, trigger, Integer.toString(times), message, rule -> isOver(rule, times));
    }

    // "At angry message number 2", "opened again more than twice".
    private static boolean isOver(Rule rule, int times) {
        return rule.when() == Trigger.REOPENINGS ? times > rule.over() : times >= rule.over();
    }

    /// What stands of it: the open one, else the last; empty: never anything. One statement.
    public Optional<Delegation> of(UUID conversation) {
        return table.current(conversation);
    }

    /// Newest first.
    public List<Delegation> all(UUID conversation) {
        return table.of(conversation, SHOWN);
    }

    public Optional<Delegation> find(UUID id) {
        return table.find(id);
    }

    /// What those above have now, the oldest first.
    ///
    /// @param to null: anybody's
    /// @param after the last one of the page before; null: from the beginning
    public List<Delegation> waiting(@Nullable UUID to, @Nullable UUID after, int limit) {
        return table.waiting(to, after, limit);
    }

    /// Why the rules would have it go above, with what time alone says.
    ///
    /// @param stands what [#of] answered; null: nothing
    public List<Cause> causes(Conversation it, @Nullable Delegation stands) {
        if (stands != null && stands.state() == DelegationState.PROPOSED) return stands.causes();
        if (stands != null || it.parent() != null || !proposing.mayBeOld(it)) return List.of();
        return rules.protocol(it.id())
                .flatMap(protocol -> proposing.aged(it, protocol))
                .map(List::of)
                .orElse(List.of());
    }

    /// What time alone says becomes a proposal like the others. Null: it does not say so, or something stands already.
    @Transactional
    public @Nullable UUID proposeByAge(UUID conversation) {
        var held = conversations.hold(conversation).orElseThrow();
        var causes = causes(held, table.current(held.id()).orElse(null));
        if (causes.isEmpty()
                || !propose(held.id(), Trigger.HOURS, causes.getFirst().detail())) return null;
        return table.current(held.id()).orElseThrow().id();
    }

    /// To whom it can go, the proposed one first.
    public List<Delegables.Delegable> people(Conversation it, @Nullable UUID by) {
        var why = causes(it, table.current(it.id()).orElse(null)).stream()
                .map(Cause::trigger)
                .toList();
        return delegables.of(it, why, by);
    }

    /// What whoever gets it will read.
    public Pack pack(Conversation it) {
        return packs.of(it);
    }

    @Transactional
    public DelegateResult delegate(Delegating wish) {
        var held = conversations.hold(wish.conversation()).orElseThrow();
        var before = table.current(held.id()).orElse(null);
        if (before != null && before.state().isWithThem()) return new DelegateResult.AlreadyDelegated(before);
        if (wish.reason().isBlank()) return new DelegateResult.NoReason();
        if (held.parent() != null || held.state() != State.OPEN && held.state() != State.SNOOZED) {
            return new DelegateResult.Over();
        }
        if (wish.to() != null && wish.to().equals(wish.by())) return new DelegateResult.ToThemselves();
        var to = whom(held, wish);
        return to.isEmpty()
                ? new DelegateResult.NotAbove()
                : new DelegateResult.Delegated(delegate(wish.to(to.get()), held, before));
    }

    private Optional<UUID> whom(Conversation held, Delegating wish) {
        return people(held, wish.by()).stream()
                .map(found -> found.agent().id())
                .filter(id -> wish.to() == null || wish.to().equals(id))
                .findFirst();
    }

    private Delegation delegate(Delegating wish, Conversation held, @Nullable Delegation before) {
        var begun = before != null && before.state() == DelegationState.PROPOSED
                ? before
                : because(Delegation.fresh(ids.next(), held.id(), clock.instant()), causes(held, before));
        var had = held.assignee() != null ? held.assignee() : wish.by();
        var it = begun.delegated(wish, packs.of(held), had, clock.instant());
        table.save(it);
        hand(held, wish);
        telling.happened(it, EventKind.DELEGATED, wish.by(), wish.reason());
        telling.tell(List.of(Objects.requireNonNull(it.to())), NoticeKind.DELEGATED, held.id());
        return it;
    }

    private static Delegation because(Delegation fresh, List<Cause> causes) {
        var it = fresh;
        for (var cause : causes) it = it.because(cause);
        return it;
    }

    // The customer keeps the name they know: whoever delegates what nobody answers for yet answers for it.
    private void hand(Conversation held, Delegating wish) {
        if (held.owner() == null && wish.by() != null) assigning.assign(held.id(), wish.by(), wish.by());
        assigning.assign(held.id(), wish.to(), wish.by(), Map.of("why", "delegated"));
    }
}
