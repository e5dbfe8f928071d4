package dev.mostrador.promise.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param message null: not made in one of our messages
/// @param madeBy null: a program
/// @param told how the customer knows, when not by the message; empty: not told
/// @param reason why although something speaks against the date; empty: nothing does
/// @param requestKey made by whoever asks: the same twice is one commitment
public record NewCommitment(
        UUID conversation,
        @Nullable UUID message,
        String channel,
        UUID owner,
        @Nullable UUID madeBy,
        String text,
        Instant due,
        boolean business,
        String told,
        String reason,
        String requestKey) {}
