package dev.mostrador.conversation;

import java.util.List;

/// Somebody above may object to a reply: the leak guard, the protocol. Asked within the transaction that would queue
/// it, with the conversation's row held, whoever sends it: desk and programs alike. Not asked about notes.
public interface ReplyGuard {
    /// Empty: it may leave.
    List<Objection> objections(Conversation conversation, NewReply reply);

    /// It left all the same, since its author insisted ([NewReply#insistence]). The event is written already.
    default void overruled(Conversation conversation, NewReply reply, List<Objection> objections) {}
}
