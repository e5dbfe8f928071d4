package dev.mostrador.desk.customer;

import dev.mostrador.channel.chat.Context;
import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.conversation.Conversation;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Looks up the browser behind a conversation; whoever does has the conversation open, which the visitor may know.
@Component
class WebPanes {
    private static final String CHAT = "chat";
    private static final Set<String> FROM_THE_WEB = Set.of(CHAT, "form");

    private final Visitors visitors;
    private final Lines lines;

    WebPanes(Visitors visitors, Lines lines) {
        this.visitors = visitors;
        this.lines = lines;
    }

    Optional<WebPane> of(Conversation it) {
        if (!FROM_THE_WEB.contains(it.channel())) {
            return Optional.empty();
        }
        lines.seenByShop(it.id());
        return visitors.of(it.id())
                .map(visitor -> new WebPane(
                        it.number(), it.channel().equals(CHAT), it.customerName(), visitor, Context.of(visitor)));
    }
}
