package dev.mostrador.conversation;

import java.util.List;

/// Somebody above may object to what a reply says, e.g. the leak guard, and its author may insist. Asked within the
/// transaction that would queue it, with the conversation's row held, whoever sends it: desk and programs alike. Not
/// asked about notes. What a reply must do is asked by [ReplyGate].
public interface ReplyGuard {
    /// Empty: it may leave.
    List<Objection> objections(Conversation conversation, NewReply reply);

    /// It left all the same, since its author insisted ([NewReply#insistence]). The event is written already.
    default void overruled(Conversation conversation, NewReply reply, List<Objection> objections) {}
}
