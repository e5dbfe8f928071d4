package dev.mostrador.channel;

import java.util.List;
import java.util.UUID;

/// Each kind of inbox offers its own as a bean.
public interface InboxSource {
    /// Those that were not archived, the oldest first.
    List<Inbox> all();

    /// Perhaps one of its own opened or closed: what runs for it looks again. Inside the transaction.
    default void openingChanged(UUID inbox) {}
}
