package dev.mostrador.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A link that lets someone choose a password: shown to whoever made it, mailed where that is possible.
///
/// @param url complete, with its secret; never to be logged or kept
public record Link(
        Kind kind,
        UUID agentId,
        String name,
        String email,
        String shop,
        String language,
        String url,
        Instant expiresAt) {
    public enum Kind {
        INVITATION,
        PASSWORD_RESET;

        /// As in the database, and in the words `identity.link.<word>…`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String toString() {
        return kind + " for " + agentId;
    }
}
