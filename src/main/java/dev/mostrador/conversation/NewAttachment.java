package dev.mostrador.conversation;

import dev.mostrador.platform.Blobs.Blob;
import java.util.Set;

/// A file whose bytes are stored already (see [Files]), about to belong to a message.
public record NewAttachment(String name, String type, boolean inline, String contentId, Blob content) {
    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /// Pictures that every mail program and browser draws: they can stand within a text.
    public static boolean isDrawn(String type) {
        return DRAWN.contains(type);
    }
}
