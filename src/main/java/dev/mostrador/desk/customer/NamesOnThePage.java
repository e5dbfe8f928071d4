package dev.mostrador.desk.customer;

import dev.mostrador.channel.chat.Context;
import dev.mostrador.channel.chat.Context.Item;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.voice.ProperNames;
import dev.mostrador.voice.WordsOfConversation;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the customer has in the cart or looks at is spelled as the shop's page spells it.
@Component
class NamesOnThePage implements WordsOfConversation {
    private static final Set<String> FROM_THE_WEB = Set.of("chat", "form");

    private final Visitors visitors;

    NamesOnThePage(Visitors visitors) {
        this.visitors = visitors;
    }

    // A mail that a chat was merged into is not worth the query.
    @Override
    public Set<String> words(Conversation conversation) {
        if (!FROM_THE_WEB.contains(conversation.channel())) return Set.of();
        return visitors.of(conversation.id())
                .map(Context::of)
                .map(NamesOnThePage::names)
                .orElse(Set.of());
    }

    private static Set<String> names(Context context) {
        var title = context.page().map(Context.Page::title).stream();
        var bought = context.cart().stream()
                .flatMap(cart -> cart.shown().stream())
                .map(Item::name)
                .filter(Objects::nonNull);
        return Stream.concat(title, bought)
                .flatMap(line -> ProperNames.of(line).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
