package dev.mostrador.desk.bulk;

import dev.mostrador.conversation.Standing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of each conversation that was chosen.
///
/// @param refused that were left as they were, and why: a message key
/// @param same that stood so already
/// @param left numbers of those that an undo found changed by somebody else
/// @param more there were more in the view than one action takes
public record Report(List<Change> changed, List<Refused> refused, int same, List<Long> left, boolean more) {
    /// How one conversation was and how it became.
    ///
    /// @param sorted what was said of its reason; null: that was not what was done
    public record Change(
            UUID id,
            long number,
            Standing before,
            Standing after,
            @Nullable Resorted sorted) {}

    /// @param kind before; null: nothing was said
    /// @param reason before
    /// @param now the reason since
    public record Resorted(@Nullable String kind, @Nullable String reason, String now) {}

    public record Refused(long number, String why) {}

    Report undone(List<Long> left) {
        return new Report(changed, refused, same, left, more);
    }
}
