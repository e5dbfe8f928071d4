package dev.mostrador.channel.chat;

import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Received;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a message goes that somebody leaves while nobody is there to chat: answered by e-mail.
interface OfflineForm {
    /// The same source twice is one message.
    Received file(Left left);

    /// @param page the address that it was written on, or empty
    record Left(
            @Nullable UUID team,
            String sourceId,
            String name,
            String email,
            String text,
            String page,
            List<NewAttachment> files) {}
}
