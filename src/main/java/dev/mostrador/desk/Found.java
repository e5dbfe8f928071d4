package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.ui.NotFound;
import org.springframework.stereotype.Component;

/// Finds the conversation that an address names, in the agent's own shop.
@Component
public class Found {
    private final Conversations conversations;

    Found(Conversations conversations) {
        this.conversations = conversations;
    }

    public Conversation conversation(long number) {
        return conversations.findByNumber(number).orElseThrow(NotFound::new);
    }
}
