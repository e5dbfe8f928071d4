package dev.mostrador.desk.customer;

import dev.mostrador.channel.chat.Context;
import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Threads;
import java.util.Comparator;
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
    private final Threads threads;
    private final Conversations conversations;

    WebPanes(Visitors visitors, Lines lines, Threads threads, Conversations conversations) {
        this.visitors = visitors;
        this.lines = lines;
        this.threads = threads;
        this.conversations = conversations;
    }

    Optional<WebPane> of(Conversation it) {
        if (FROM_THE_WEB.contains(it.channel())) {
            return pane(it, it.channel().equals(CHAT));
        }
        // A mail: perhaps a chat has been merged into it.
        return threads.family(it.id()).stream()
                .skip(1)
                .flatMap(home -> conversations.findItself(home).stream())
                .map(Conversation::channel)
                .filter(FROM_THE_WEB::contains)
                .min(Comparator.naturalOrder()) // a chat before a form
                .flatMap(channel -> pane(it, channel.equals(CHAT)));
    }

    private Optional<WebPane> pane(Conversation it, boolean chat) {
        lines.seenByShop(it.id());
        return visitors.of(it.id())
                .map(visitor -> new WebPane(it.number(), chat, it.customerName(), visitor, Context.of(visitor)));
    }
}
