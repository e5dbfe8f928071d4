package dev.mostrador.channel.chat;

import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who is writing right now. Nothing of it is kept; it is worth a few seconds.
@Component
public class Typing {
    /// To the desks: the visitor writes. Its subject is the conversation's number.
    public static final String WRITING = "chat-writing";

    /// To the visitor: the shop writes. Its subject is the visitor's id and the agent's.
    public static final String ANSWERING = "chat-answering";

    private final Chats chats;
    private final VisitorTable visitors;
    private final Threads threads;
    private final Signals signals;

    Typing(Chats chats, VisitorTable visitors, Threads threads, Signals signals) {
        this.chats = chats;
        this.visitors = visitors;
        this.threads = threads;
        this.signals = signals;
    }

    public void byVisitor(Visitor visitor) {
        chats.conversation(visitor)
                .ifPresent(it -> signals.send(new Signal(AccountScope.require(), WRITING, Long.toString(it.number()))));
    }

    public void byAgent(UUID conversation, UUID agent) {
        threads.family(conversation).stream()
                .flatMap(home -> visitors.followers(home).stream())
                .forEach(visitor -> signals.send(new Signal(AccountScope.require(), ANSWERING, visitor + " " + agent)));
    }
}
