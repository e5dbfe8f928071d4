package dev.mostrador.channel.email.reader.body;

import dev.mostrador.channel.email.reader.Forwarded;
import dev.mostrador.channel.email.reader.mime.Heads;
import dev.mostrador.channel.email.reader.mime.Part;
import dev.mostrador.channel.email.reader.mime.PartParser;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// What an attached mail is about. Mails attached to that one are not opened, so that the work stays proportional to
/// the size.
final class AttachedMail {
    private static final int EXCERPT = 300;
    private static final int ENCODED_MOST = 1024 * 1024;

    private AttachedMail() {}

    static Optional<Forwarded> summary(Part attached) {
        var mail = PartParser.parse(content(attached));
        if (mail.headers().fields().isEmpty()) {
            return Optional.empty();
        }
        var head = Heads.of(mail.headers());
        var text = Collector.of(mail, false).text().strip();
        return Optional.of(new Forwarded(head.from(), head.subject(), head.date(), cut(text)));
    }

    /// RFC 2046 forbids to encode it, some do.
    private static MemorySegment content(Part attached) {
        var encoding = attached.headers().token("content-transfer-encoding");
        boolean encoded = encoding.equals("base64") || encoding.equals("quoted-printable");
        return encoded ? MemorySegment.ofArray(attached.bytes(ENCODED_MOST)) : attached.raw();
    }

    private static String cut(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
