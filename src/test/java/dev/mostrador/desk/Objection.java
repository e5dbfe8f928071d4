package dev.mostrador.desk;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.ClosingGuard;
import dev.mostrador.conversation.Conversation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Somebody above objects to a close.
@Component
class Objection implements ClosingGuard {
    static final String SUBJECT = "Reclamación con protocolo abierto";

    @Override
    public Optional<String> objection(Conversation conversation, Closing.Reason reason) {
        return conversation.subject().equals(SUBJECT) ? Optional.of("desk.snooze.past") : Optional.empty();
    }
}
