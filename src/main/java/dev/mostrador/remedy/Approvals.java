package dev.mostrador.remedy;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Moment;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import dev.mostrador.remedy.Approval.Outcome;
import dev.mostrador.remedy.Approval.State;
import dev.mostrador.remedy.Ceiling.Excess;
import dev.mostrador.remedy.RemedyFacts.About;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is above somebody's limit: asked for, decided by another, told to who asked.
@Component
public class Approvals {
    private final ApprovalTable table;
    private final ConcessionTable ledger;
    private final Book book;
    private final Weighing weighing;
    private final TermsInForce terms;
    private final Deciders deciders;
    private final RemedyFacts facts;
    private final Calendars calendars;
    private final Conversations conversations;
    private final Threads threads;
    private final Agents agents;
    private final Notices notices;
    private final Ids ids;
    private final Clock clock;
    private final Remembered<List<Approval>> pending;

    Approvals(
            ApprovalTable table,
            ConcessionTable ledger,
            Book book,
            Weighing weighing,
            TermsInForce terms,
            Deciders deciders,
            RemedyFacts facts,
            Calendars calendars,
            Conversations conversations,
            Threads threads,
            Agents agents,
            Notices notices,
            Ids ids,
            Clock clock,
            Signals signals) {
        this.table = table;
        this.ledger = ledger;
        this.book = book;
        this.weighing = weighing;
        this.terms = terms;
        this.deciders = deciders;
        this.facts = facts;
        this.calendars = calendars;
        this.conversations = conversations;
        this.threads = threads;
        this.agents = agents;
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
        this.pending = new Remembered<>(signals, Set.of(RemedyFacts.SIGNAL), table::pending);
    }

    /// What somebody decides.
    ///
    /// @param amount as typed; empty: as it was asked for
    /// @param answer to who asked; a refusal takes one
    public record Decision(boolean approves, String amount, String answer, UUID agent) {}

    // The conversation is held, and nobody else counts.
    Approval ask(Wanted it, Excess excess, Terms limits, String requestKey) {
        var told = deciders.first(limits, it.agent());
        var due = calendars.shop().hours().plus(clock.instant(), limits.within());
        var fresh = new Approval(
                ids.next(),
                it.held().id(),
                it.held().number(),
                it.held().customer(),
                it.remedy(),
                it.money(),
                it.reason(),
                it.why(),
                it.agent(),
                clock.instant(),
                it.version(),
                excess,
                due,
                told,
                deciders.next(limits, it.agent(), told).isEmpty() ? null : due,
                Outcome.PENDING);
        table.insert(fresh, requestKey);
        facts.approvalsChanged();
        facts.tell(About.of(fresh), EventKind.APPROVAL_ASKED, it.agent(), asked(told, it.why()));
        tell(told, NoticeKind.APPROVAL_ASKED, it.held().id());
        return fresh;
    }

    private static Map<String, String> asked(List<UUID> told, String note) {
        var data = new HashMap<>(Map.of("note", note));
        if (!told.isEmpty()) data.put("agent", told.getLast().toString());
        return data;
    }

    /// Approves, perhaps another amount, or refuses and says why. For those whom the protocol names, when they were
    /// told, and for whoever has the limit themselves; never for who asked.
    @Transactional
    public DecideResult decide(UUID id, Decision decision) {
        var held = hold(id);
        var it = table.find(id).orElseThrow();
        if (!it.isPending()) return new DecideResult.AlreadyDecided(it);
        if (it.askedBy().equals(decision.agent())) return new DecideResult.OwnRequest();
        var money = decision.amount().isBlank()
                ? Optional.of(it.money())
                : Money.parse(decision.amount(), it.money().currency());
        if (decision.approves() && money.isEmpty()) {
            return new DecideResult.Incomplete("amount", "remedy.wrong.amount");
        }
        var answer = decision.answer().strip();
        if (answer.length() > NewConcession.LONGEST || !decision.approves() && answer.isEmpty()) {
            return new DecideResult.Incomplete("answer", "remedy.wrong.answer");
        }
        var wanted = decision.approves() ? money.orElseThrow() : it.money();
        var excess = excess(it, held, wanted, agents.find(decision.agent()).orElseThrow());
        if (excess != null) return new DecideResult.NotYours(excess);
        return decision.approves() ? approve(held, it, wanted, answer, decision.agent()) : refuse(held, it, decision);
    }

    private DecideResult approve(Conversation held, Approval it, Money money, String answer, UUID by) {
        var entered = book.enter(Wanted.of(held, it, money), by, it.id(), "approval:" + it.id());
        var done = settle(it.decided(new Outcome(State.APPROVED, by, clock.instant(), money, answer)));
        facts.tell(new About(held.id(), it.remedy(), money), EventKind.APPROVAL_GIVEN, by, answered(it, answer));
        facts.audit("approval.given", held.number(), it.remedy(), money);
        tell(List.of(it.askedBy()), NoticeKind.APPROVAL_DECIDED, held.id());
        return new DecideResult.Decided(done, entered);
    }

    private DecideResult refuse(Conversation held, Approval it, Decision decision) {
        var answer = decision.answer().strip();
        var done = settle(it.decided(new Outcome(State.REFUSED, decision.agent(), clock.instant(), null, answer)));
        facts.tell(About.of(it), EventKind.APPROVAL_REFUSED, decision.agent(), answered(it, answer));
        facts.audit("approval.refused", held.number(), it.remedy(), it.money());
        tell(List.of(it.askedBy()), NoticeKind.APPROVAL_DECIDED, held.id());
        return new DecideResult.Decided(done, null);
    }

    private static Map<String, String> answered(Approval it, String answer) {
        return Map.of(
                "note",
                answer,
                "agent",
                it.askedBy().toString(),
                "asked",
                Long.toString(it.money().minor()));
    }

    /// Who asked does not want it any more.
    @Transactional
    public DecideResult withdraw(UUID id, UUID agent) {
        hold(id);
        var it = table.find(id).orElseThrow();
        if (!it.isPending()) return new DecideResult.AlreadyDecided(it);
        if (!it.askedBy().equals(agent)) return new DecideResult.NotYours(it.exceeded());
        var done = settle(it.decided(new Outcome(State.WITHDRAWN, agent, clock.instant(), null, "")));
        facts.tell(About.of(it), EventKind.APPROVAL_WITHDRAWN, agent, Map.of());
        return new DecideResult.Decided(done, null);
    }

    private Approval settle(Approval it) {
        table.save(it);
        facts.approvalsChanged();
        return it;
    }

    /// Nobody decided in time: the next person is told.
    @Transactional
    void passOn(UUID id) {
        if (table.find(id).isEmpty()) return;
        var held = hold(id);
        var it = table.find(id).orElseThrow();
        if (!it.isPending() || it.nextAt() == null || it.nextAt().isAfter(clock.instant())) return;
        var limits = terms(it);
        var next = deciders.next(limits, it.askedBy(), it.told());
        var told = java.util.stream.Stream.concat(it.told().stream(), next.stream())
                .toList();
        var isLast = deciders.next(limits, it.askedBy(), told).isEmpty();
        settle(it.telling(told, isLast ? null : calendars.shop().hours().plus(clock.instant(), limits.within())));
        if (next.isEmpty()) return;
        facts.tell(
                About.of(it),
                EventKind.APPROVAL_PASSED_ON,
                null,
                Map.of("agent", next.getFirst().toString()));
        notices.tell(next, NoticeKind.APPROVAL_ASKED, held.id());
    }

    List<UUID> due(Instant now, int limit) {
        return table.due(now, limit);
    }

    // First the conversation, then whatever is counted: as those do who grant.
    private Conversation hold(UUID id) {
        var held =
                conversations.hold(table.find(id).orElseThrow().conversation()).orElseThrow();
        ledger.lock();
        return held;
    }

    /// Null: the agent may decide about that amount.
    private @Nullable Excess excess(Approval it, Conversation conversation, Money money, Agent agent) {
        return it.told().contains(agent.id())
                ? null
                : weighing.excess(terms(it), conversation, it.remedy(), money, agent);
    }

    /// Whether that agent may decide about what was asked for, as it stands now.
    public boolean mayDecide(Approval it, Conversation conversation, Agent agent) {
        return it.isPending()
                && !it.askedBy().equals(agent.id())
                && excess(it, conversation, it.money(), agent) == null;
    }

    /// The same without looking at the ledger, for a number beside a name: as if nothing had been given yet.
    public boolean mightDecide(Approval it, Agent agent) {
        if (!it.isPending() || it.askedBy().equals(agent.id())) return false;
        return it.told().contains(agent.id())
                || terms(it).ceiling(agent.role(), it.remedy()).perCase()
                        >= it.money().minor();
    }

    private Terms terms(Approval it) {
        return it.version() == null ? Terms.NONE : terms.of(it.version());
    }

    // Nobody is told of what the demo shop lived through before it opened.
    private void tell(Collection<UUID> who, NoticeKind kind, UUID conversation) {
        if (!Moment.isSet()) notices.tell(who, kind, conversation);
    }

    /// Who would be asked now.
    public List<Agent> asked(UUID conversation, UUID asker) {
        return deciders.first(terms.of(conversation), asker).stream()
                .flatMap(it -> agents.find(it).stream())
                .toList();
    }

    public Optional<Approval> find(UUID id) {
        return table.find(id);
    }

    Optional<Approval> byRequest(String key) {
        return table.byRequest(key);
    }

    /// All that wait, the oldest first. Remembered, as every page asks.
    public List<Approval> pending() {
        return pending.get();
    }

    /// Those of a conversation with all that was merged into it.
    public List<Approval> pendingOf(UUID conversation) {
        var all = pending.get();
        if (all.isEmpty()) return List.of();
        var family = threads.family(conversation);
        return all.stream().filter(it -> family.contains(it.conversation())).toList();
    }

    /// A page, newest first.
    ///
    /// @param askedBy null: by whoever
    /// @param before the last one of the page before; null: from the newest
    public List<Approval> page(Set<State> states, @Nullable UUID askedBy, @Nullable UUID before, int limit) {
        return table.page(states.stream().map(State::word).toList(), askedBy, before, limit);
    }
}
