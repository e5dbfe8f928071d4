package dev.mostrador.channel.chat;

import dev.mostrador.conversation.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody above asks the visitor something in a message, with two answers: shown as two buttons below it. Asked about
/// every message that a browser gets: it must cost nothing unless the message asks.
public interface VisitorQuestions {
    /// @param text of the message without what only asks elsewhere: the link
    /// @param open it can still be answered
    /// @param said yes or no; null: nothing, or it was asked anew
    record Asked(String text, boolean open, @Nullable Boolean said) {}

    Optional<Asked> in(Message message);

    /// Answers as it is afterwards. What is not open any more stays as it was.
    Optional<Asked> answer(Message message, boolean yes);
}
