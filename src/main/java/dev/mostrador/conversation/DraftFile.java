package dev.mostrador.conversation;

import java.util.UUID;

/// A file of what is still being written. `size` in bytes.
public record DraftFile(UUID id, String name, String type, long size) {
    public boolean isDrawn() {
        return NewAttachment.isDrawn(type);
    }
}
