package dev.mostrador.survey;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.SecretKeys;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The address at which a customer says how they were attended. Signed: nobody can make one for another's matter.
@Component
public class SurveyLinks {
    private static final String PURPOSE = "survey";
    private static final int SIGNATURE = 16; // bytes
    private static final int BODY = 4 + 16;

    private final SecretKeys keys;

    SurveyLinks(SecretKeys keys) {
        this.keys = keys;
    }

    public record Asked(int account, UUID answer) {}

    public String make(UUID answer) {
        var body = ByteBuffer.allocate(BODY)
                .putInt(AccountScope.require())
                .putLong(answer.getMostSignificantBits())
                .putLong(answer.getLeastSignificantBits())
                .array();
        var all = Arrays.copyOf(body, BODY + SIGNATURE);
        System.arraycopy(signature(body), 0, all, BODY, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /// Empty when it is not ours. Called before any account is known.
    public Optional<Asked> read(String token) {
        if (token.length() != (BODY + SIGNATURE) / 3 * 4) return Optional.empty();
        try {
            var all = Base64.getUrlDecoder().decode(token);
            var body = Arrays.copyOf(all, BODY);
            if (!MessageDigest.isEqual(Arrays.copyOfRange(all, BODY, all.length), signature(body))) {
                return Optional.empty();
            }
            var in = ByteBuffer.wrap(body);
            return Optional.of(new Asked(in.getInt(), new UUID(in.getLong(), in.getLong())));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] body) {
        return Arrays.copyOf(keys.sign(PURPOSE, Base64.getEncoder().encodeToString(body)), SIGNATURE);
    }
}
