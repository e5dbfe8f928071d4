package dev.mostrador.delegation;

import dev.mostrador.channel.chat.Context;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customers;
import dev.mostrador.identity.Agents;
import dev.mostrador.mood.Mood;
import dev.mostrador.mood.Moods;
import dev.mostrador.promise.Dues;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.protocol.run.Situation;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Reasons;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what is known of a matter, so that whoever decides need not read it all, and the customer need not tell it
/// again.
@Component
class PackMaking {
    private static final int LOOKED_AT = 40; // messages
    private static final int REPLIES = 3;
    private static final int LONGEST = 280; // characters of what was said
    private static final int MATTERS = 100;

    private final Customers customers;
    private final Conversations conversations;
    private final Threads threads;
    private final Agents agents;
    private final ReasonSorting sorting;
    private final Reasons reasons;
    private final Runs runs;
    private final Moods moods;
    private final Dues dues;
    private final Commitments commitments;
    private final Visitors visitors;
    private final List<PackSource> sources;
    private final Clock clock;

    PackMaking(
            Customers customers,
            Conversations conversations,
            Threads threads,
            Agents agents,
            ReasonSorting sorting,
            Reasons reasons,
            Runs runs,
            Moods moods,
            Dues dues,
            Commitments commitments,
            Visitors visitors,
            List<PackSource> sources,
            Clock clock) {
        this.customers = customers;
        this.conversations = conversations;
        this.threads = threads;
        this.agents = agents;
        this.sorting = sorting;
        this.reasons = reasons;
        this.runs = runs;
        this.moods = moods;
        this.dues = dues;
        this.commitments = commitments;
        this.visitors = visitors;
        this.sources = sources;
        this.clock = clock;
    }

    Pack of(Conversation it) {
        var customer = customers.find(it.customer());
        var sorted = sorting.of(it.id());
        var reason = sorted.flatMap(found -> Optional.ofNullable(found.reason()).flatMap(reasons.tree()::find));
        var situation = runs.situation(it.id());
        var mood = moods.of(it.id());
        var messages = threads.messages(it.id(), null, LOOKED_AT);
        var last = messages.reversed().stream()
                .filter(message -> message.direction() == Direction.INBOUND
                        && message.automatic().isEmpty())
                .findFirst();
        return new Pack(
                it.customerName(),
                customer.map(found -> found.company()).orElse(""),
                customer.map(found -> conversations.ofCustomer(found, MATTERS).size())
                        .orElse(1),
                sorted.map(found -> found.kind().column()).orElse(""),
                reason.map(found -> found.name("es")).orElse(""),
                reason.map(found -> found.name("en")).orElse(""),
                situation.flatMap(Situation::step).map(Step::title).orElse(""),
                situation.map(found -> found.run().progress().data()).orElse(Map.of()),
                web(it.id()),
                promises(it.id()),
                dated(it.id()),
                replies(messages),
                mood.map(felt -> felt.level().column()).orElse("calm"),
                mood.map(Mood::signs).orElse(List.of()),
                last.map(message -> shortened(message.text())).orElse(""),
                last.map(Message::at).orElse(null),
                sources.stream().flatMap(source -> source.of(it).stream()).toList());
    }

    private Pack.@Nullable Web web(UUID conversation) {
        return visitors.of(conversation)
                .map(Context::of)
                .map(PackMaking::web)
                .filter(web -> !web.isEmpty())
                .orElse(null);
    }

    private static Pack.Web web(Context context) {
        var order = context.order();
        var total = order.map(it -> money(it.total(), it.currency()))
                .or(() -> context.cart().map(it -> money(it.total(), it.currency())))
                .orElse("");
        return new Pack.Web(
                order.map(it -> Objects.requireNonNullElse(it.number(), "")).orElse(""),
                order.map(it -> Objects.requireNonNullElse(it.status(), "")).orElse(""),
                total,
                context.page().map(Context.Page::name).orElse(""));
    }

    private static String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null ? "" : (amount.toPlainString() + " " + Objects.requireNonNullElse(currency, "")).strip();
    }

    private List<Pack.Due> promises(UUID conversation) {
        return dues.of(conversation).stream()
                .filter(due -> due.deadline() != null)
                .map(due -> new Pack.Due(
                        due.kind().word(),
                        Objects.requireNonNull(due.deadline()),
                        due.look(clock.instant()).equals("broken")))
                .toList();
    }

    private List<Pack.Due> dated(UUID conversation) {
        return commitments.pending(conversation).stream()
                .map(it -> new Pack.Due(it.text(), it.due(), it.isOverdue(clock.instant())))
                .toList();
    }

    private List<Pack.Said> replies(List<Message> messages) {
        var ours = messages.stream()
                .filter(message -> message.direction() == Direction.OUTBOUND && message.authorAgent() != null)
                .filter(message ->
                        message.automatic().isEmpty() && !message.text().isBlank())
                .toList();
        return ours.stream()
                .skip(Math.max(0, ours.size() - REPLIES))
                .map(message -> new Pack.Said(name(message.authorAgent()), shortened(message.text()), message.at()))
                .toList();
    }

    private String name(@Nullable UUID agent) {
        return agent == null ? "" : agents.find(agent).map(it -> it.name()).orElse("");
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
