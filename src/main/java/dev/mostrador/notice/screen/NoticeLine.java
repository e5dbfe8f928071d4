package dev.mostrador.notice.screen;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.notice.Notice;
import dev.mostrador.notice.Way;
import java.util.Set;

/// A notice with what it is about.
///
/// @param ways how this agent wants to hear of it now
/// @param detail what people said of it; empty: nothing more than its kind
public record NoticeLine(Notice notice, Conversation conversation, Set<Way> ways, String detail) {
    public String path() {
        return "/conversations/" + conversation.number();
    }

    public String words() {
        return "notice.kind." + notice.kind().word();
    }
}
