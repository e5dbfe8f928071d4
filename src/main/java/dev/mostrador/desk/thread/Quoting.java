package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Found;
import dev.mostrador.ui.Form;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An answer to one message out of several: it names that message, and begins with its words.
@Component
class Quoting {
    static final String FIELD = "answering";
    private static final int LINES = 8;

    private final Threads threads;
    private final Found found;

    Quoting(Threads threads, Found found) {
        this.threads = threads;
        this.found = found;
    }

    private static @Nullable UUID answering(Form form) {
        try {
            return form.value(FIELD).isEmpty() ? null : UUID.fromString(form.value(FIELD));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /// The message that the form answers, if it is one of this conversation.
    Optional<Message> answered(Form form, Conversation conversation) {
        return Optional.ofNullable(answering(form))
                .flatMap(threads::message)
                .filter(message ->
                        found.stands(message.conversation(), conversation) && message.direction() != Direction.NOTE);
    }

    ThreadItem.Bubble.@Nullable Quoted chip(Form form, Conversation conversation, Colleagues colleagues) {
        return answered(form, conversation)
                .map(message -> new ThreadItem.Bubble.Quoted(
                        message.id().toString(),
                        message.direction() == Direction.INBOUND
                                ? message.from().display()
                                : colleagues.agent(message.authorAgent()),
                        message.at()))
                .orElse(null);
    }

    /// Its first lines, marked as quoted, above what was begun.
    String begin(Message answered, String begun) {
        var quote = answered.text()
                .strip()
                .lines()
                .limit(LINES)
                .map(line -> "> " + line)
                .collect(Collectors.joining("\n"));
        return begun.startsWith(quote) ? begun : quote + "\n\n" + begun;
    }
}
