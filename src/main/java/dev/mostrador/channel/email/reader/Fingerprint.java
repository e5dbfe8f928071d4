package dev.mostrador.channel.email.reader;

import dev.mostrador.channel.email.reader.mime.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What makes a mail the same mail, whichever way it came. Taken over the whole text and not only the new one, so that
/// it does not
/// change when the rules of folding get better.
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
        attachments.forEach(it -> update(digest, it.name()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String value) {
        digest.update(value.strip().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
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
