package dev.mostrador.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change that an administrator may have to account for.
///
/// @param action its words are `audit.<action>`
/// @param subject what was changed, as people call it
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        String action,
        String subject,
        Map<String, String> details,
        String address) {}
