package dev.mostrador.channel.email.reader.body;

import dev.mostrador.channel.email.reader.Attachment;
import dev.mostrador.channel.email.reader.Forwarded;
import dev.mostrador.channel.email.reader.html.EmbeddedImages;
import dev.mostrador.channel.email.reader.mime.Base64Stream;
import dev.mostrador.channel.email.reader.mime.MediaType;
import dev.mostrador.channel.email.reader.mime.Part;
import dev.mostrador.channel.email.reader.mime.SafeName;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The attachments, in the order in which they came.
final class Files {
    private final boolean summaries;
    private final List<Attachment> files = new ArrayList<>();

    Files(boolean summaries) {
        this.summaries = summaries;
    }

    void add(Part part) {
        if (part.isMultipart()) {
            part.children().forEach(this::add);
            return;
        }
        boolean mail = part.is("message/rfc822") || part.is("message/global");
        var forwarded = mail && summaries ? AttachedMail.summary(part) : Optional.<Forwarded>empty();
        var declared = SafeName.of(part.declaredName());
        var type = MediaType.of(part.type(), declared, part.bytes(MediaType.SAMPLE));
        var name = declared.isEmpty() ? name(forwarded, type) : declared;
        files.add(new Attachment(name, type, false, part.contentId(), forwarded, part::open));
    }

    /// The number of the file that comes next.
    int next() {
        return files.size() + 1;
    }

    static Attachment embedded(EmbeddedImages.Image image, int number) {
        var name = "imagen-" + number + "." + MediaType.extensionOf(image.type());
        Attachment.Content content = () -> new ByteArrayInputStream(Base64Stream.decode(image.base64()));
        return new Attachment(name, image.type(), false, image.contentId(), Optional.empty(), content);
    }

    void add(Attachment attachment) {
        files.add(attachment);
    }

    /// @param shown content ids that the HTML body shows
    List<Attachment> all(Set<String> shown) {
        return files.stream()
                .map(it -> shown.contains(it.contentId()) ? inline(it) : it)
                .toList();
    }

    private static Attachment inline(Attachment it) {
        return new Attachment(it.name(), it.type(), true, it.contentId(), it.forwarded(), it.content());
    }

    private String name(Optional<Forwarded> forwarded, String type) {
        var subject = forwarded.map(Forwarded::subject).map(SafeName::of).orElse("");
        var base = subject.isEmpty() ? "adjunto-" + next() : subject;
        return base + "." + MediaType.extensionOf(type);
    }
}
