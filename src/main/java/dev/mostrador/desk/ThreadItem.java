package dev.mostrador.desk;

import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.Message;
import java.time.Instant;

/// One thing in the thread, in the order it happened.
public sealed interface ThreadItem {
    Instant at();

    record Said(Message message) implements ThreadItem {
        @Override
        public Instant at() {
            return message.at();
        }
    }

    record Happened(Event event) implements ThreadItem {
        @Override
        public Instant at() {
            return event.at();
        }
    }
}
