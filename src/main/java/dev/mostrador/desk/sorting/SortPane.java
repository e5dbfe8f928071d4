package dev.mostrador.desk.sorting;

import dev.mostrador.mood.Mood;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.reason.Reason;
import dev.mostrador.reason.ReasonTree.Branch;
import dev.mostrador.reason.Sorted;
import dev.mostrador.reason.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of why a conversation is held.
///
/// @param sorted what somebody said; null: nothing yet
/// @param reason the chosen one; null: none
/// @param branch above it; null: none
/// @param suggestions of what the customer said, the likeliest first; empty once something was chosen
/// @param choices all reasons that can be chosen
/// @param mood null: calm, as nobody heard or said otherwise
public record SortPane(
        long number,
        @Nullable Sorted sorted,
        @Nullable Reason reason,
        @Nullable Reason branch,
        List<Suggestion> suggestions,
        List<Branch> choices,
        @Nullable Mood mood) {
    public String path() {
        return "/conversations/" + number;
    }

    public Level level() {
        return mood == null ? Level.CALM : mood.level();
    }
}
