package dev.mostrador.platform;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// What stands in an address that goes out to customers and comes back from anybody: a few bytes that say what it is
/// about, and a signature that nobody else can make. Nothing has to be kept, nothing in it is secret.
@Component
public class SignedTokens {
    private static final int LEAST = 15; // bytes of the signature; more where Base64 would leave a rest

    private final SecretKeys keys;

    SignedTokens(SecretKeys keys) {
        this.keys = keys;
    }

    /// @param purpose a token is good for this alone
    /// @param bytes that `body` fills
    public String make(String purpose, int bytes, Consumer<ByteBuffer> body) {
        var buffer = ByteBuffer.allocate(bytes + signature(bytes));
        body.accept(buffer);
        buffer.position(bytes).put(signature(purpose, buffer.array(), bytes));
        return Base64.getUrlEncoder().encodeToString(buffer.array());
    }

    /// Empty when it is not ours. Called before any account is known.
    public Optional<ByteBuffer> read(String purpose, int bytes, String token) {
        if (token.length() != (bytes + signature(bytes)) / 3 * 4) return Optional.empty();
        try {
            var all = Base64.getUrlDecoder().decode(token);
            var signed = Arrays.copyOfRange(all, bytes, all.length);
            return MessageDigest.isEqual(signed, signature(purpose, all, bytes))
                    ? Optional.of(ByteBuffer.wrap(all, 0, bytes))
                    : Optional.empty();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static int signature(int bytes) {
        return LEAST + Math.floorMod(-(bytes + LEAST), 3);
    }

    private byte[] signature(String purpose, byte[] all, int bytes) {
        var body = Base64.getEncoder().encodeToString(Arrays.copyOf(all, bytes));
        return Arrays.copyOf(keys.sign(purpose, body), signature(bytes));
    }
}
