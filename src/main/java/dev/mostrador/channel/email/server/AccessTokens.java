package dev.mostrador.channel.email.server;

import dev.mostrador.channel.email.Mailbox;
import java.util.Optional;

/// Where a mailbox with OAuth gets its token from. The hook for a provider's sign-in; without one such a mailbox says
/// that it is missing.
public interface AccessTokens {
    /// A token that is good now, renewed if need be.
    Optional<String> token(Mailbox mailbox);
}
