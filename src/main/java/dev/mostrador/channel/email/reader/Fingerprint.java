package dev.mostrador.channel.email.reader;

import dev.mostrador.channel.email.reader.mime.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What makes a mail the same mail, whichever way it came. Taken over the whole text and not only the new one, so that
/// it does not change when the rules of folding get better. Where no Message-ID tells two mails apart, as from
/// scanners and telephones that send one picture after the other, the content of the files does.
final class Fingerprint {
    private Fingerprint() {}

    static String of(Head head, Headers headers, String text, List<Attachment> attachments) {
        var digest = sha256();
        for (var it : List.of(
                head.messageId(),
                head.from().address(),
                headers.first("date").orElse(""),
                head.subject(),
                folded(text))) {
            update(digest, it);
        }
        for (var it : attachments) {
            update(digest, it.name());
            if (head.messageId().isEmpty()) {
                update(digest, it);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String value) {
        digest.update(value.strip().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void update(MessageDigest digest, Attachment file) {
        try (var content = file.open()) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it lies in memory, or in a file that is open
        }
    }

    private static String folded(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
