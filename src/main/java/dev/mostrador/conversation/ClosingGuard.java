package dev.mostrador.conversation;

import java.util.Optional;

/// Somebody above may object to a close, e.g. the protocol until the customer agreed. Asked inside the transaction.
public interface ClosingGuard {
    /// The message key of the objection, or empty.
    Optional<String> objection(Conversation conversation, Closing.Reason reason);
}
