package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.ui.NotFound;
import java.util.UUID;
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

    /// Whether what is filed under `home` is shown in the conversation.
    public boolean stands(UUID home, Conversation conversation) {
        return home.equals(conversation.id())
                || conversations
                        .find(home)
                        .filter(it -> it.id().equals(conversation.id()))
                        .isPresent();
    }
}
