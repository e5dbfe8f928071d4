package dev.mostrador.survey;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.SignedTokens;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The address at which a customer says how they were attended. Signed: nobody can make one for another's matter.
@Component
public class SurveyLinks {
    private static final String PURPOSE = "survey";
    private static final int BYTES = 4 + 16;

    private final SignedTokens tokens;

    SurveyLinks(SignedTokens tokens) {
        this.tokens = tokens;
    }

    public record Asked(int account, UUID answer) {}

    public String make(UUID answer) {
        return tokens.make(
                PURPOSE,
                BYTES,
                body -> body.putInt(AccountScope.require())
                        .putLong(answer.getMostSignificantBits())
                        .putLong(answer.getLeastSignificantBits()));
    }

    /// Empty when it is not ours. Called before any account is known.
    public Optional<Asked> read(String token) {
        return tokens.read(PURPOSE, BYTES, token)
                .map(it -> new Asked(it.getInt(), new UUID(it.getLong(), it.getLong())));
    }
}
