package dev.mostrador.channel.email.reader.body;

import dev.mostrador.channel.email.reader.Attachment;
import dev.mostrador.channel.email.reader.mime.Clean;
import dev.mostrador.channel.email.reader.mime.Limits;
import dev.mostrador.channel.email.reader.mime.MediaType;
import dev.mostrador.channel.email.reader.mime.MessageIds;
import dev.mostrador.channel.email.reader.mime.Part;
import dev.mostrador.channel.email.reader.mime.SafeName;
import dev.mostrador.channel.email.reader.quote.Line;
import dev.mostrador.channel.email.reader.tnef.TnefReader;
import dev.mostrador.channel.email.reader.tnef.Winmail;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A winmail.dat as pieces and attachments.
final class OutlookBox {
    private OutlookBox() {}

    static boolean matches(Part part) {
        return part.is("application/ms-tnef")
                || part.is("application/vnd.ms-tnef")
                || part.declaredName().equalsIgnoreCase("winmail.dat");
    }

    static Optional<Winmail> open(Part part) {
        return TnefReader.read(part.open());
    }

    /// Empty if it holds attachments only.
    static Optional<Piece> piece(Winmail winmail) {
        var text = cut(winmail.text());
        var plain = text.isBlank()
                ? List.<Line>of()
                : Clean.block(text).lines().map(Line::of).toList();
        var html = cut(winmail.html());
        return plain.isEmpty() && html.isEmpty() ? Optional.empty() : Optional.of(new Piece(plain, html));
    }

    static Attachment attachment(Part part, Winmail.File file, int number) {
        Attachment.Content content = () -> slice(part, file);
        var declared = SafeName.of(file.name());
        var name = declared.isEmpty() ? "adjunto-" + number + ".bin" : declared;
        var type = MediaType.of(Clean.oneLine(file.type()).toLowerCase(Locale.ROOT), name, sample(content));
        return new Attachment(name, type, false, MessageIds.first(file.contentId()), Optional.empty(), content);
    }

    private static InputStream slice(Part part, Winmail.File file) throws IOException {
        var in = part.open();
        in.skipNBytes(file.offset());
        return new FirstBytes(in, file.length());
    }

    private static byte[] sample(Attachment.Content content) {
        try (var in = content.open()) {
            return in.readNBytes(MediaType.SAMPLE);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static String cut(String text) {
        return text.length() > Limits.BODY_BYTES ? text.substring(0, Limits.BODY_BYTES) : text;
    }
}
