package dev.mostrador.api;

import dev.mostrador.conversation.Filter;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.reason.Kind;
import org.jspecify.annotations.Nullable;

/// What a list is narrowed by: why customers write and in what mood. A search is not narrowed.
///
/// @param reason key of a reason or a branch
record Narrowed(
        @Nullable String reason,
        @Nullable String kind,
        @Nullable String mood) {
    Filter filter(@Nullable String words) {
        var filter = Filter.NONE;
        if (reason != null) {
            if (!reason.matches("[a-z0-9_.]{1,60}")) throw Refused.invalidParameter("reason", "api.wrong.reason");
            filter = filter.with("reason", reason);
        }
        if (kind != null) {
            filter = filter.with(
                    "kind",
                    Kind.find(kind)
                            .orElseThrow(() -> Refused.invalidParameter("kind", "api.wrong.kind"))
                            .column());
        }
        if (mood != null) {
            filter = filter.with(
                    "mood",
                    Level.find(mood)
                            .orElseThrow(() -> Refused.invalidParameter("mood", "api.wrong.mood"))
                            .column());
        }
        if (words != null && !words.isBlank() && !filter.isNone()) {
            throw Refused.invalidParameter("q", "api.wrong.not-both");
        }
        return filter;
    }
}
