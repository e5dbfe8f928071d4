package dev.mostrador.channel.email.reader;

import dev.mostrador.channel.email.reader.UnreadableEmail.Reason;
import dev.mostrador.channel.email.reader.body.Collector;
import dev.mostrador.channel.email.reader.mime.Clean;
import dev.mostrador.channel.email.reader.mime.EncodedWords;
import dev.mostrador.channel.email.reader.mime.Headers;
import dev.mostrador.channel.email.reader.mime.Heads;
import dev.mostrador.channel.email.reader.mime.Part;
import dev.mostrador.channel.email.reader.mime.PartParser;
import dev.mostrador.channel.email.reader.nature.Nature;
import dev.mostrador.channel.email.reader.quote.Folding;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Opens a raw mail.
public final class EmailReader {
    private static final Set<String> MAIL_HEADERS = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "received",
            "return-path",
            "mime-version",
            "content-type",
            "sender",
            "delivered-to");

    private EmailReader() {}

    /// From a file, which is mapped and not loaded: a 30 MB mail does not need 30 MB of heap. The file must stay as it
    /// is until the result is closed.
    ///
    /// @throws UnreadableEmail if it is no mail
    public static ReadEmail read(Path file) {
        var arena = Arena.ofShared();
        boolean open = false;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var email =
                    read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), () -> closeOnce(arena));
            open = true;
            return email;
        } catch (IOException e) {
            throw new UnreadableEmail(Reason.FILE, e);
        } finally {
            if (!open) {
                arena.close();
            }
        }
    }

    /// From memory.
    ///
    /// @throws UnreadableEmail if it is no mail
    public static ReadEmail read(byte[] raw) {
        return read(MemorySegment.ofArray(raw), () -> {});
    }

    private static ReadEmail read(MemorySegment raw, Runnable source) {
        try {
            var mail = PartParser.parse(raw);
            checkIsMail(raw, mail.headers());
            return read(mail, source);
        } catch (UnreadableEmail e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableEmail(Reason.READER, e);
        }
    }

    private static ReadEmail read(Part mail, Runnable source) {
        var headers = mail.headers();
        var head = Heads.of(headers);
        var contents = Collector.of(mail, true);
        var folded = Folding.fold(contents.lines(), head.subject());
        var text = contents.text();
        var nature = Nature.of(mail, head, text);
        return new ReadEmail(
                head,
                new Body(folded.text(), folded.quoted(), contents.html()),
                contents.attachments(),
                nature.kind(),
                nature.bounce(),
                contents.invite(),
                contents.remarks(),
                Fingerprint.of(head, headers, text, contents.attachments()),
                it -> headers.first(it).map(EncodedWords::decode).map(Clean::oneLine),
                source);
    }

    private static void checkIsMail(MemorySegment raw, Headers headers) {
        if (headers.fields().stream().noneMatch(it -> MAIL_HEADERS.contains(it.name()))) {
            boolean blank = raw.byteSize() == 0 || (headers.fields().isEmpty() && PartParser.isBlank(raw));
            throw new UnreadableEmail(blank ? Reason.EMPTY : Reason.NOT_A_MAIL);
        }
    }

    private static void closeOnce(Arena arena) {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
