package dev.mostrador.channel.form;

import dev.mostrador.platform.SecretKeys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a form's page carries so that its answer is filed once and we know how long it stood open. Signed: nothing has
/// to be remembered, and nobody else can make one.
@Component
public class PageKeys {
    private static final String PURPOSE = "form-page";
    private static final int SIGNATURE = 12; // bytes
    private static final int RANDOM = 12;
    private static final SecureRandom SOURCE = new SecureRandom();

    private final SecretKeys keys;
    private final Clock clock;

    PageKeys(SecretKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// @param name tells one page from all others
    /// @param madeAt when the page was opened
    public record PageKey(String name, Instant madeAt) {}

    public String make(UUID form) {
        var random = new byte[RANDOM];
        SOURCE.nextBytes(random);
        var body = ByteBuffer.allocate(8 + RANDOM)
                .putLong(clock.instant().toEpochMilli())
                .put(random)
                .array();
        return text(body) + "." + text(signature(form, text(body)));
    }

    /// Empty when it is not ours, or another form's.
    public Optional<PageKey> read(UUID form, String key) {
        var cut = key.indexOf('.');
        if (cut < 0 || key.length() > 100) {
            return Optional.empty();
        }
        try {
            var body = Base64.getUrlDecoder().decode(key.substring(0, cut));
            var signed = Base64.getUrlDecoder().decode(key.substring(cut + 1));
            var fits = MessageDigest.isEqual(signed, signature(form, text(body))) && body.length == 8 + RANDOM;
            return fits
                    ? Optional.of(new PageKey(
                            text(body),
                            Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong())))
                    : Optional.empty();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private byte[] signature(UUID form, String body) {
        return Arrays.copyOf(keys.sign(PURPOSE, form + ":" + body), SIGNATURE);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
