package dev.mostrador.conversation;

import dev.mostrador.platform.Blobs.Blob;
import org.jspecify.annotations.Nullable;

/// A file whose bytes are stored already, about to belong to a message.
public record NewAttachment(
        String name,
        String type,
        boolean inline,
        String contentId,
        Blob content,
        @Nullable Blob thumbnail,
        Attachment.Verdict verdict) {}
