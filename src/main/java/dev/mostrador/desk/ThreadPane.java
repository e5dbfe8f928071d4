package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said and what happened, oldest first.
///
/// @param earlier the message before which older ones lie, or null
public record ThreadPane(
        Conversation conversation,
        List<ThreadItem> items,
        People people,
        @Nullable String earlier) {}
