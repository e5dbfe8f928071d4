package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Found;
import dev.mostrador.ui.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the message that an address names, in the conversation that it names.
@Component
class FoundMessage {
    private final Found found;
    private final Threads threads;

    FoundMessage(Found found, Threads threads) {
        this.found = found;
        this.threads = threads;
    }

    Message message(long number, UUID id) {
        var conversation = found.conversation(number);
        return threads.message(id)
                .filter(message -> found.stands(message.conversation(), conversation))
                .orElseThrow(NotFound::new);
    }
}
