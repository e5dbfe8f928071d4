package dev.mostrador.conversation;

import java.util.List;

/// Somebody above may object to a reply, or add to it, e.g. the leak guard, or the protocol until a step's reply does
/// what it takes. Asked within the transaction that queues it, with the conversation's row held, whoever sends it: desk
/// and programs alike. Not asked about notes, nor about the shop's own acknowledgements.
public interface ReplyGuard {
    /// Empty: it may leave.
    List<Objection> objections(Conversation conversation, NewReply reply);

    /// What goes below its text, once nobody objects; empty: nothing.
    default String addition(Conversation conversation, NewReply reply) {
        return "";
    }

    /// It is queued. Whoever objected writes down that its author insisted.
    ///
    /// @param reply as its author left it
    /// @param overruled of this guard's own objections those that its author insisted on ([NewReply#insistence])
    default void queued(Conversation conversation, NewReply reply, Message message, List<Objection> overruled) {}
}
