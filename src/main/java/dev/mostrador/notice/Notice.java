package dev.mostrador.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to know.
///
/// @param seenAt null: not yet
public record Notice(
        UUID id,
        NoticeKind kind,
        UUID conversation,
        Instant at,
        @Nullable Instant seenAt) {}
