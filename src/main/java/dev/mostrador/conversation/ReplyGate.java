package dev.mostrador.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody above may object to a reply, or add to it, e.g. the protocol until a step's reply has what it takes. Asked
/// inside the transaction that queues it, whether a person or a program answers.
public interface ReplyGate {
    /// A reply before it is queued.
    ///
    /// @param author null: a program
    /// @param does what its author says that it does, in words that the gates know
    record Reply(@Nullable UUID author, String text, Set<String> does) {}

    /// @param key of the sentence that says why, and the way on
    record Objection(String key, List<Object> arguments) {
        public static Objection of(String key, Object... arguments) {
            return new Objection(key, List.of(arguments));
        }
    }

    default Optional<Objection> objection(Conversation conversation, Reply reply) {
        return Optional.empty();
    }

    /// What goes below its text; empty: nothing. The same for a request that is repeated.
    default String addition(Conversation conversation, Reply reply) {
        return "";
    }

    /// It is queued, in the same transaction, and its conversation is held.
    default void queued(Conversation conversation, Reply reply, Message message) {}
}
