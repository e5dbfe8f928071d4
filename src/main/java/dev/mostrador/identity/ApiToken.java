package dev.mostrador.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key for a program. Its secret is shown once, when it is made.
///
/// @param prefix the first characters, to recognise it by
public record ApiToken(
        UUID id,
        String name,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
