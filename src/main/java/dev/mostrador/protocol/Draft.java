package dev.mostrador.protocol;

import dev.mostrador.protocol.document.Protocol;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is being written.
///
/// @param revision of who changes it: two at once do not overwrite each other; 0: nothing is being written
public record Draft(
        Protocol document,
        int revision,
        @Nullable Instant changedAt,
        @Nullable UUID changedBy) {}
