package dev.mostrador.channel;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import java.util.Optional;

/// What a channel brings along to be answered on. A bean of this type is all that a new channel needs to register.
public interface ChannelAdapter {
    /// As in `conversation.channel`.
    String channel();

    /// How the next reply would go out; empty when the shop cannot answer there (any more).
    Optional<Proposal> proposal(Conversation conversation);

    /// The reply with everything that this channel needs to deliver it, or why not. Inside the transaction that queues
    /// it: no network.
    Prepared prepare(Conversation conversation, Draft draft);

    /// Whether an agent's reply may wait some seconds, in which it can be taken back. In a chat it would seem slow.
    default boolean allowsUndo() {
        return true;
    }

    /// Brings a queued message to its recipients. Called outside any transaction, perhaps more than once.
    Delivery deliver(Message message);

    /// Whether what is **bold** in a text, a list or a picture within it can be shown there
    /// ([dev.mostrador.ui.Markup]).
    default boolean showsMarks() {
        return false;
    }

    /// Whether somebody is there to answer at once, so that nothing needs to be acknowledged.
    default boolean isAttendedNow() {
        return false;
    }

    /// Whether being stored is being delivered: then there is nothing to wait for, nor to try again.
    default boolean isInstant() {
        return false;
    }

    sealed interface Prepared {
        record Ready(NewReply reply) implements Prepared {}

        record Refused(Refusal refusal) implements Prepared {}
    }
}
