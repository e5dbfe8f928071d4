package dev.mostrador.desk.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What messages and events say about one conversation.
///
/// @param in messages of the customer; `out` of the shop
/// @param resolvedAt the last time; null when it never was
record Figures(
        String email,
        int in,
        int out,
        @Nullable Instant firstResponseAt,
        int reopenings,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {
    static final Figures NONE = new Figures("", 0, 0, null, 0, null, null);
}
