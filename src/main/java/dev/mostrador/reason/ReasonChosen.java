package dev.mostrador.reason;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// It was said what a conversation is about. Published inside the transaction, which holds the conversation.
///
/// @param before null: nothing was said
/// @param now null: it is not said any more
public record ReasonChosen(
        UUID conversation,
        @Nullable Sorted before,
        @Nullable Sorted now) {}
