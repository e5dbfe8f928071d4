package dev.mostrador.api;

import dev.mostrador.conversation.Attachment;

/// @param size in bytes
/// @param inline shown within the text
record AttachmentJson(String name, String type, long size, boolean inline) {
    static AttachmentJson of(Attachment file) {
        return new AttachmentJson(file.name(), file.type(), file.size(), file.inline());
    }
}
