package dev.mostrador.conversation;

import dev.mostrador.platform.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files of messages: streamed in, streamed out, pictures small for the thread.
@Component
public class Files {
    /// Bytes of one file that we send or take; mail servers of the field stop at 20 to 35 MB.
    public static final long LIMIT = 25L * 1024 * 1024;

    private final Blobs blobs;
    private final AttachmentTable table;

    Files(Blobs blobs, AttachmentTable table) {
        this.blobs = blobs;
        this.table = table;
    }

    /// Keeps a file that is about to belong to a message; throws [Blobs.TooLarge] past `limit` bytes.
    @Transactional
    public NewAttachment keep(
            String name, String type, boolean inline, String contentId, InputStream content, long limit) {
        return new NewAttachment(name, type, inline, contentId, blobs.store(content, limit));
    }

    /// Files that came once more, with a message that is there already: what it does not hold itself goes.
    @Transactional
    public void forget(List<NewAttachment> again, UUID message) {
        var held = table.ofMessages(List.of(message)).stream()
                .map(Attachment::blob)
                .toList();
        again.stream()
                .map(file -> file.content().id())
                .filter(blob -> !held.contains(blob))
                .forEach(blobs::delete);
    }

    public Optional<Attachment> find(UUID id) {
        return table.find(id);
    }

    public List<Attachment> ofMessages(Collection<UUID> messages) {
        return table.ofMessages(messages);
    }

    public InputStream open(Attachment file) {
        return blobs.open(file.blob());
    }

    /// A small PNG of a picture, made when first asked for; empty if it is none or cannot be drawn safely.
    public Optional<InputStream> thumbnail(Attachment file) throws IOException {
        if (file.thumbnail() != null) {
            return Optional.of(blobs.open(file.thumbnail()));
        }
        if (!file.isImage() || !file.isSafe()) {
            return Optional.empty();
        }
        try (var content = blobs.open(file.blob())) {
            return Thumbnail.of(content).map(png -> keepThumbnail(file, png));
        }
    }

    // Two screens may ask for it at once: the first one's stays.
    private InputStream keepThumbnail(Attachment file, byte[] png) {
        var small = blobs.store(new ByteArrayInputStream(png)).id();
        if (!table.addThumbnail(file.id(), small)) blobs.delete(small);
        return new ByteArrayInputStream(png);
    }
}
