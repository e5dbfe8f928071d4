package dev.mostrador.desk.thread;

import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.EventRecorded;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The machine stops just before a conversation is resolved.
@Component
class Cut {
    volatile UUID conversation;

    @EventListener
    void on(EventRecorded event) {
        if (event.kind() == EventKind.RESOLVED && event.conversation().equals(conversation)) {
            throw new IllegalStateException("cut short");
        }
    }
}
