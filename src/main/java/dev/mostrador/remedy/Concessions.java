package dev.mostrador.remedy;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customers;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Role;
import dev.mostrador.protocol.document.Limits.Remedy;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Reasons;
import dev.mostrador.reason.Sorted;
import dev.mostrador.remedy.GrantResult.Incomplete;
import dev.mostrador.remedy.RemedyFacts.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the shop gives to content its customers: who may how much alone stands in the protocol (R7).
@Component
public class Concessions {
    private static final int MOST = 200; // of one conversation

    private final ConcessionTable table;
    private final Book book;
    private final Approvals approvals;
    private final Weighing weighing;
    private final TermsInForce terms;
    private final RemedyFacts facts;
    private final Reasons reasons;
    private final ReasonSorting sorting;
    private final Conversations conversations;
    private final Threads threads;
    private final Customers customers;
    private final Agents agents;
    private final ApplicationEventPublisher publisher;

    Concessions(
            ConcessionTable table,
            Book book,
            Approvals approvals,
            Weighing weighing,
            TermsInForce terms,
            RemedyFacts facts,
            Reasons reasons,
            ReasonSorting sorting,
            Conversations conversations,
            Threads threads,
            Customers customers,
            Agents agents,
            ApplicationEventPublisher publisher) {
        this.table = table;
        this.book = book;
        this.approvals = approvals;
        this.weighing = weighing;
        this.terms = terms;
        this.facts = facts;
        this.reasons = reasons;
        this.sorting = sorting;
        this.conversations = conversations;
        this.threads = threads;
        this.customers = customers;
        this.agents = agents;
        this.publisher = publisher;
    }

    /// Inside the agent's limits it stands in the ledger. Above them it is only said by how much, or, when the wish
    /// says so, whoever the protocol names is asked.
    @Transactional
    public GrantResult grant(NewConcession wish) {
        var held = conversations.hold(wish.conversation()).orElseThrow();
        table.lock(); // whoever else counts now, in whatever conversation, counts this one too
        var before = before(wish.requestKey());
        if (before.isPresent()) return before.get();
        var agent = agents.find(wish.agent()).filter(it -> !it.isDisabled()).orElse(null);
        if (agent == null) return new Incomplete("agent", "remedy.wrong.agent");
        var limits = terms.of(held.id());
        var money = Money.parse(wish.amount(), limits.currency()).orElse(null);
        var reason = reason(wish, held);
        var lack = lack(wish, held, money, reason);
        if (lack != null) return lack;
        var remedy = java.util.Objects.requireNonNull(wish.remedy());
        var wanted = new Wanted(
                held,
                remedy,
                java.util.Objects.requireNonNull(money),
                reason.orElseThrow(),
                wish.why().strip(),
                agent.id(),
                limits.version());
        var excess = weighing.excess(limits, held, remedy, wanted.money(), agent);
        if (excess != null && !wish.asking()) return new GrantResult.Over(wanted.money(), excess);
        sort(wanted);
        publisher.publishEvent(new ConcessionAsked(
                held.id(), remedy, wanted.money().minor(), limits.currency(), agent.id(), excess == null));
        return excess == null
                ? new GrantResult.Granted(granted(wanted, wish.requestKey()))
                : new GrantResult.Asked(approvals.ask(wanted, excess, limits, wish.requestKey()));
    }

    private Optional<GrantResult> before(String requestKey) {
        return table.byRequest(requestKey)
                .<GrantResult>map(GrantResult.Granted::new)
                .or(() -> approvals.byRequest(requestKey).map(GrantResult.Asked::new));
    }

    private static @Nullable Incomplete lack(
            NewConcession wish, Conversation held, @Nullable Money money, Optional<String> reason) {
        if (held.state() == State.SPAM || held.parent() != null) {
            return new Incomplete("conversation", "remedy.wrong.conversation");
        }
        if (wish.remedy() == null) return new Incomplete("remedy", "remedy.wrong.remedy");
        if (money == null) return new Incomplete("amount", "remedy.wrong.amount");
        if (reason.isEmpty()) return new Incomplete("reason", "remedy.wrong.reason");
        var why = wish.why().strip();
        return why.isEmpty() || why.length() > NewConcession.LONGEST ? new Incomplete("why", "remedy.wrong.why") : null;
    }

    /// The one by which the conversation is sorted, unless another one is said.
    private Optional<String> reason(NewConcession wish, Conversation held) {
        var said = wish.reason() == null ? "" : wish.reason();
        return said.isEmpty()
                ? sorting.of(held.id()).flatMap(it -> Optional.ofNullable(it.reason()))
                : reasons.tree().find(said).filter(it -> !it.isBranch()).map(it -> it.key());
    }

    // Where nobody has said yet what the matter is, the reason of the concession says it.
    private void sort(Wanted it) {
        if (sorting.of(it.held().id()).map(Sorted::reason).isEmpty()) {
            sorting.sort(it.held().id(), null, it.reason(), it.agent());
        }
    }

    private Concession granted(Wanted it, String requestKey) {
        var fresh = book.enter(it, it.agent(), null, requestKey);
        facts.tell(
                new About(it.held().id(), it.remedy(), it.money()),
                EventKind.CONCESSION_GRANTED,
                it.agent(),
                Map.of("note", it.why()));
        return fresh;
    }

    /// Takes it back: another line says so, and why. For who decided it, and for supervisors.
    @Transactional
    public WithdrawResult withdraw(UUID id, String words, UUID agent) {
        var it = table.find(id).orElseThrow();
        var held = it.conversation() == null ? Optional.<Conversation>empty() : conversations.hold(it.conversation());
        table.lock();
        if (!table.find(id).orElseThrow().stands()) return new WithdrawResult.AlreadyWithdrawn();
        if (!mayWithdraw(it, agents.find(agent).orElseThrow())) return new WithdrawResult.NotYours();
        if (words.isBlank() || words.strip().length() > NewConcession.LONGEST) return new WithdrawResult.NoReason();
        var counter = book.takeBack(it, words.strip(), agent);
        facts.audit("concession.withdrawn", held.map(Conversation::number).orElse(0L), it.remedy(), it.money());
        return new WithdrawResult.Withdrawn(counter);
    }

    public static boolean mayWithdraw(Concession it, Agent agent) {
        return it.stands() && (it.decidedBy().equals(agent.id()) || agent.role().atLeast(Role.SUPERVISOR));
    }

    public Optional<Concession> find(UUID id) {
        return table.find(id);
    }

    /// What a customer had, under all their addresses, newest first.
    public List<Concession> ofCustomer(UUID customer, int limit) {
        return ofFamily(customers.family(customer), limit);
    }

    /// The same of a customer who is read already.
    public List<Concession> ofFamily(List<UUID> customers, int limit) {
        return table.ofCustomers(customers, limit);
    }

    /// Of a conversation with all that was merged into it, newest first.
    public List<Concession> of(UUID conversation) {
        return table.ofConversations(threads.family(conversation), MOST);
    }

    /// A page, newest first.
    ///
    /// @param before the last one of the page before; null: from the newest
    public List<Concession> page(Range range, @Nullable UUID before, int limit) {
        return table.page(range, before, limit);
    }

    /// All that was asked for in a conversation: what stands in the ledger and what waits for an approval. A sum a
    /// currency.
    public List<Money> totalOf(UUID conversation) {
        var all = new ArrayList<Money>();
        of(conversation).forEach(it -> all.add(it.money()));
        approvals.pendingOf(conversation).forEach(it -> all.add(it.money()));
        return sums(all);
    }

    /// A sum a currency, the first one's first.
    public static List<Money> sums(List<Money> all) {
        var sums = new java.util.LinkedHashMap<String, Long>();
        all.forEach(it -> sums.merge(it.currency(), it.minor(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    /// What is left of each remedy to an agent in a conversation, all three limits counted; null where there is no
    /// limit.
    public List<Left> left(Conversation it, Agent agent) {
        var limits = terms.of(it.id());
        var left = new ArrayList<Left>();
        for (var remedy : Remedy.values()) {
            left.add(new Left(remedy, limits.ceiling(agent.role(), remedy), weighing.left(limits, it, remedy, agent)));
        }
        return left;
    }

    /// @param money null: no limit
    public record Left(
            Remedy remedy, Ceiling ceiling, @Nullable Money money) {}
}
