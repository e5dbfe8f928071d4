package dev.mostrador.channel;

import dev.mostrador.conversation.Message;

/// What sending a reply comes to.
public sealed interface ReplyResult {
    /// It goes out by itself from here on; a repeated request gets the first one's message.
    record Queued(Message message) implements ReplyResult {}

    record Refused(Refusal refusal) implements ReplyResult {}
}
