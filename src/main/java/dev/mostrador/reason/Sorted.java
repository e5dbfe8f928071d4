package dev.mostrador.reason;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a conversation is about, as somebody said.
///
/// @param reason its key; null: only the kind is said
/// @param suggested the likeliest one when it was chosen; null: nothing was suggested
/// @param place of the chosen one among the suggested, from 1; 0: not among them
/// @param agent null: a program
public record Sorted(
        UUID conversation,
        Kind kind,
        @Nullable String reason,
        @Nullable String suggested,
        int place,
        @Nullable UUID agent,
        Instant at) {}
