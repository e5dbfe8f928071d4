package dev.mostrador.delegation;

import dev.mostrador.conversation.MessageReceived;
import dev.mostrador.conversation.Threads;
import dev.mostrador.delegation.reading.AskedReading;
import dev.mostrador.delegation.reading.WordsReading;
import dev.mostrador.mood.MoodChanged;
import dev.mostrador.mood.reading.Demand;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.mood.reading.MoodReading;
import dev.mostrador.protocol.document.Delegation.Trigger;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Listens to what customers write. Costs a message one statement, and more only where there is something to propose.
@Component("delegationHearing")
class Hearing {
    // Words of a mail in another language that look Spanish would be misheard.
    private static final Set<String> UNDERSTOOD = Set.of("es", "ca", "gl");

    private final AskedReading asked = new AskedReading();
    private final MoodReading mood = new MoodReading();
    private final Delegations delegations;
    private final DelegationTable table;
    private final DelegationRules rules;
    private final Threads threads;

    Hearing(Delegations delegations, DelegationTable table, DelegationRules rules, Threads threads) {
        this.delegations = delegations;
        this.table = table;
        this.rules = rules;
        this.threads = threads;
    }

    @EventListener
    void on(MessageReceived received) {
        var language = received.filed().language();
        if (received.automatic() || received.filed().parent() != null || !rules.areThere()) return;
        if (language != null && !UNDERSTOOD.contains(language)) return;
        threads.said(received.message()).ifPresent(text -> heard(received.conversation(), received.message(), text));
    }

    private void heard(UUID conversation, UUID message, String text) {
        if (asked.asks(text)) delegations.heard(conversation, Trigger.ASKED, "", message);
        var verdict = mood.read(text);
        word(conversation, text, verdict.demands())
                .ifPresent(word -> delegations.heard(conversation, Trigger.WORDS, word, message));
        if (verdict.level() == Level.ANGRY) {
            delegations.counted(conversation, Trigger.ANGER, table.angrier(conversation), message);
        }
    }

    // In the words of the protocol; else what is a threat in any words.
    private Optional<String> word(UUID conversation, String text, Set<Demand> demands) {
        var named = WordsReading.find(rules.words(), text)
                .flatMap(_ -> rules.rule(conversation, Trigger.WORDS))
                .flatMap(rule -> WordsReading.find(rule.words(), text));
        if (named.isPresent()) return named;
        return demands.stream()
                .filter(demand -> demand != Demand.SUPERVISOR)
                .map(Demand::column)
                .sorted()
                .findFirst();
    }

    /// Somebody says that the customer is angry: that counts where one angry message is enough.
    @EventListener
    void on(MoodChanged changed) {
        var now = changed.mood();
        if (now.byHand() && now.isAngry() && rules.areThere()) {
            delegations.counted(now.conversation(), Trigger.ANGER, 1, null);
        }
    }
}
