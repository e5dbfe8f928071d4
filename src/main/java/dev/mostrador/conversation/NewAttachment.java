package dev.mostrador.conversation;

import dev.mostrador.platform.Blobs.Blob;

/// A file whose bytes are stored already (see [Files]), about to belong to a message.
public record NewAttachment(String name, String type, boolean inline, String contentId, Blob content) {}
