package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Visitor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The visitor to themselves.
///
/// @param token only when the browser has just been let in
/// @param talking a chat is going on: it goes on, whoever is there
record VisitorJson(
        @Nullable String token,
        boolean verified,
        String name,
        String email,
        long lines,
        long seen,
        long shopSeen,
        boolean talking,
        List<LineJson> messages) {
    static VisitorJson of(@Nullable String token, Visitor it, boolean talking, List<LineJson> messages) {
        return new VisitorJson(
                token, it.verified(), it.name(), it.email(), it.lines(), it.seen(), it.agentSeen(), talking, messages);
    }
}
