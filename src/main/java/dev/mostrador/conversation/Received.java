package dev.mostrador.conversation;

import java.util.UUID;

/// What became of an inbound message.
public sealed interface Received {
    UUID conversation();

    long number();

    UUID message();

    /// `home`: where it is filed, the conversation itself or one that was merged into it. `opened`: it began this
    /// conversation; `reopened`: it brought it back from snoozed, resolved or closed.
    record Stored(UUID conversation, UUID home, long number, UUID message, boolean opened, boolean reopened)
            implements Received {}

    /// It was here already.
    record Duplicate(UUID conversation, long number, UUID message) implements Received {}
}
