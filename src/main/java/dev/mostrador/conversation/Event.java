package dev.mostrador.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of what happened. `agent` is null when the customer or the system did it; `data` holds names as they were
/// then, for showing.
public record Event(
        UUID id,
        UUID conversation,
        EventKind kind,
        Instant at,
        @Nullable UUID agent,
        Map<String, String> data) {}
