package dev.mostrador.channel;

import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Objection;
import java.util.List;

/// What sending a reply comes to.
public sealed interface ReplyResult {
    /// It goes out by itself from here on; a repeated request gets the first one's message.
    record Queued(Message message) implements ReplyResult {}

    record Refused(Refusal refusal) implements ReplyResult {}

    /// A guard speaks against it as it is; its author may insist where [Objection#passable].
    record Objected(List<Objection> objections) implements ReplyResult {}
}
