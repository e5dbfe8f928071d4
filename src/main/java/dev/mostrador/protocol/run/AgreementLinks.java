package dev.mostrador.protocol.run;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.SignedTokens;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The address at which a customer says whether they agree. Signed: nobody can make one for another's matter, and
/// nothing has to be kept. One for each time that they are asked.
@Component
public class AgreementLinks {
    private static final String PURPOSE = "agreement";
    private static final int BYTES = 4 + 16 + 4;

    private final SignedTokens tokens;

    AgreementLinks(SignedTokens tokens) {
        this.tokens = tokens;
    }

    public record Asked(int account, UUID conversation, int round) {}

    String make(UUID conversation, int round) {
        return tokens.make(
                PURPOSE,
                BYTES,
                body -> body.putInt(AccountScope.require())
                        .putLong(conversation.getMostSignificantBits())
                        .putLong(conversation.getLeastSignificantBits())
                        .putInt(round));
    }

    /// Empty when it is not ours. Called before any account is known.
    public Optional<Asked> read(String token) {
        return tokens.read(PURPOSE, BYTES, token)
                .map(it -> new Asked(it.getInt(), new UUID(it.getLong(), it.getLong()), it.getInt()));
    }
}
