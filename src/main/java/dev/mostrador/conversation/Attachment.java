package dev.mostrador.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of a message. `size` in bytes; `inline`: shown within the text, found there by `contentId`.
public record Attachment(
        UUID id,
        UUID message,
        String name,
        String type,
        long size,
        boolean inline,
        String contentId,
        UUID blob,
        @Nullable UUID thumbnail,
        Verdict verdict) {
    /// What the virus scanner said. `UNCHECKED`: no scanner is set up.
    public enum Verdict {
        UNCHECKED,
        CLEAN,
        INFECTED;

        public String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Verdict of(String column) {
            return valueOf(column.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public boolean isImage() {
        return type.startsWith("image/");
    }
}
