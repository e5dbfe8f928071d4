package dev.mostrador.conversation;

import java.util.Locale;
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
    /// What the virus scanner said. `UNCHECKED`: none is set up; `PENDING`: it has not looked yet.
    public enum Verdict {
        UNCHECKED,
        PENDING,
        CLEAN,
        INFECTED;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Verdict of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    /// Whether its bytes may be handed out.
    public boolean isSafe() {
        return verdict == Verdict.UNCHECKED || verdict == Verdict.CLEAN;
    }

    public boolean isImage() {
        return type.startsWith("image/");
    }
}
