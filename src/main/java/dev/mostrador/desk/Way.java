package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// From an address to its conversation, and back to it after an action.
@Component
class Way {
    private final Conversations conversations;

    Way(Conversations conversations) {
        this.conversations = conversations;
    }

    Conversation conversation(long number) {
        return conversations.findByNumber(number).orElseThrow(NotFound::new);
    }

    UUID id(long number) {
        return conversation(number).id();
    }

    /// The conversation again, with the list beside it as it was.
    static View back(HttpServletRequest request, long number) {
        var query = request.getQueryString();
        return View.redirect("/conversations/" + number + (query == null ? "" : "?" + query));
    }
}
