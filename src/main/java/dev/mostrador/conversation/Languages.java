package dev.mostrador.conversation;

import dev.mostrador.customer.Customers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// In which language a conversation is held: heard from what the customer writes, until an agent says it.
@Component
public class Languages {
    /// Those that can be set, by their ISO 639-1 codes; what is heard is one of the first nine.
    public static final List<String> CODES =
            List.of("es", "ca", "gl", "eu", "en", "pt", "fr", "it", "de", "nl", "pl", "ro", "ar", "ru", "uk", "zh");

    private final ConversationTable table;
    private final Customers customers;
    private final Events events;
    private final Changes changes;

    Languages(ConversationTable table, Customers customers, Events events, Changes changes) {
        this.table = table;
        this.customers = customers;
        this.events = events;
        this.changes = changes;
    }

    /// For good, for the conversation and its customer; null: what is heard from now on. False when it is as it was.
    @Transactional
    public boolean set(UUID id, @Nullable String language, UUID agent) {
        var conversation = table.lock(id).orElseThrow();
        var changed = language == null
                ? table.freeLanguage(conversation.id())
                : table.updateLanguage(conversation.id(), language, true);
        if (!changed) {
            return false;
        }
        if (language == null) {
            customers.forgetsLocale(conversation.customer());
        } else {
            customers.speaks(conversation.customer(), language, true);
        }
        events.record(
                conversation.id(),
                EventKind.LANGUAGE_SET,
                agent,
                language == null ? Map.of() : Map.of("language", language));
        changes.changed(conversation.number());
        return true;
    }

    /// Whether an agent said it.
    public boolean isByHand(UUID conversation) {
        return table.isLanguageByHand(conversation);
    }

    /// The customer has written. What is too short or too mixed to tell changes nothing.
    void heard(Conversation conversation, UUID customer, InboundMessage in) {
        var heard = in.automatic().isEmpty() ? LanguageGuess.of(in.text()).orElse(null) : null;
        var first = conversation.messageCount() == 0;
        if (heard == null ? !first : heard.equals(conversation.language())) {
            return;
        }
        var spoken = customers.spoken(customer);
        var language = heard == null || spoken.byHand() ? spoken.locale() : heard;
        if (language != null) {
            table.updateLanguage(conversation.id(), language, false);
        }
        if (heard != null) {
            customers.speaks(customer, heard, false);
        }
    }
}
