package dev.mostrador.desk.answer;

import dev.mostrador.answer.Variable;
import dev.mostrador.channel.CustomerWords;
import dev.mostrador.channel.chat.Context;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.ui.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a conversation fills into a text, in the customer's language. What is not known is missing.
@Component
public class Particulars {
    private static final int READ = 20; // messages
    private static final Pattern ORDER = Pattern.compile(
            "(?iU)\\b(?:pedido|orden|order|compra)\\b[^\\p{L}\\d\\n]{0,3}(?:(?:n[.ºo°úu]*|n[úu]m(?:ero)?\\.?|number|no\\.)[^\\p{L}\\d\\n]{0,3})?((?:\\p{L}{1,4}-?)?\\d[\\d-]{2,14})");

    private final Accounts accounts;
    private final Threads threads;
    private final Visitors visitors;
    private final Commitments commitments;
    private final CustomerWords customerWords;
    private final Clock clock;

    Particulars(
            Accounts accounts,
            Threads threads,
            Visitors visitors,
            Commitments commitments,
            CustomerWords customerWords,
            Clock clock) {
        this.accounts = accounts;
        this.threads = threads;
        this.visitors = visitors;
        this.commitments = commitments;
        this.customerWords = customerWords;
        this.clock = clock;
    }

    /// @param due of a commitment that is about to be made; null: the next one of those that were
    public Map<Variable, String> of(Conversation it, CurrentAgent agent, @Nullable Instant due) {
        var words = customerWords.of(it);
        var shop = accounts.current();
        var known = new EnumMap<Variable, String>(Variable.class);
        known.putAll(names(it, agent));
        known.put(Variable.SHOP, shop.name());
        known.put(Variable.CONVERSATION, Long.toString(it.number()));
        known.put(Variable.SUBJECT, it.subject());
        known.put(Variable.CHANNEL, words.say("desk.channel." + it.channel()));
        known.put(Variable.GREETING, greeting(words, shop.country()));
        order(it).ifPresent(number -> known.put(Variable.ORDER, number));
        promised(it, due).ifPresent(moment -> known.put(Variable.COMMITMENT, words.soonInSentence(moment)));
        return known;
    }

    /// What needs no looking up.
    static Map<Variable, String> names(Conversation it, CurrentAgent agent) {
        var name = it.customerName().contains("@") ? "" : it.customerName().strip();
        return Map.of(
                Variable.CUSTOMER, name.split("\\s+")[0],
                Variable.CUSTOMER_FULL, name,
                Variable.AGENT, agent.name().split("\\s+")[0]);
    }

    private Optional<Instant> promised(Conversation it, @Nullable Instant due) {
        return due != null
                ? Optional.of(due)
                : commitments.pending(it.id()).stream().map(Commitment::due).min(Comparator.naturalOrder());
    }

    // By the shop's clock, as the rule of courtesy has it.
    private String greeting(Words words, String country) {
        var hour = clock.instant().atZone(words.zone()).getHour();
        var noon = country.equals("ES") ? 14 : 12;
        return words.say(
                hour < 5 || hour >= 20
                        ? "desk.greeting.night"
                        : hour < noon ? "desk.greeting.morning" : "desk.greeting.afternoon");
    }

    // What the shop's page says, else what the customer wrote, the newest first.
    private Optional<String> order(Conversation it) {
        return visitors.of(it.id())
                .map(Context::of)
                .flatMap(Context::order)
                .map(Context.Order::number)
                .or(() -> written(it.subject()))
                .or(() -> said(it).stream()
                        .flatMap(text -> written(text).stream())
                        .findFirst());
    }

    private List<String> said(Conversation it) {
        return threads.own(it.id(), null, READ).reversed().stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .map(Message::text)
                .toList();
    }

    static Optional<String> written(String text) {
        return ORDER.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }
}
