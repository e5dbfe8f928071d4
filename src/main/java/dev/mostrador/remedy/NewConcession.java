package dev.mostrador.remedy;

import dev.mostrador.protocol.document.Limits.Remedy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to give.
///
/// @param amount as typed: "12,50"
/// @param reason key of a reason; null: the one by which the conversation is sorted
/// @param why in a line, for whoever looks at the ledger
/// @param agent who gives it: their role says how far they go
/// @param asking above the limit somebody is asked; else it is only said that it is above
/// @param requestKey made by whoever asks: the same twice is one
public record NewConcession(
        UUID conversation,
        @Nullable Remedy remedy,
        String amount,
        @Nullable String reason,
        String why,
        UUID agent,
        boolean asking,
        String requestKey) {
    public static final int LONGEST = 500; // characters of why
}
