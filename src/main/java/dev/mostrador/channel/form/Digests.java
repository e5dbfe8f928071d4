package dev.mostrador.channel.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Tells whether the same was sent twice.
final class Digests {
    private Digests() {}

    static String of(Filled filled) {
        var digest = sha256();
        add(digest, filled.name());
        add(digest, filled.email());
        add(digest, filled.subject());
        filled.answers().forEach(answer -> {
            add(digest, answer.key());
            add(digest, answer.value());
        });
        filled.files().forEach(file -> {
            add(digest, file.name());
            digest.update(file.content().sha256());
        });
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
