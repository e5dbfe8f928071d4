package dev.mostrador.channel.chat;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One browser of somebody on the shop's page.
///
/// @param customer null until they have said something
/// @param conversation where their next message goes
/// @param userId the shop's own, which the shop has signed
/// @param email as they say; the shop has vouched for it only when `emailVerified`
/// @param context what the shop's page says of page, cart and order, as JSON
/// @param lines how many they may see
/// @param seen the position up to which they have seen
/// @param agentSeen the position up to which somebody of the shop has
public record Visitor(
        UUID id,
        UUID widget,
        String language,
        @Nullable String userId,
        boolean verified,
        String name,
        String email,
        boolean emailVerified,
        @Nullable UUID customer,
        @Nullable UUID conversation,
        String context,
        long lines,
        long seen,
        long agentSeen) {
    /// Three letters or digits to tell strangers apart: 7F3.
    String code() {
        var hex = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return hex.substring(hex.length() - 3);
    }
}
