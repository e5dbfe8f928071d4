package dev.mostrador.desk.sorting;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.mood.Moods;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Reasons;
import dev.mostrador.reason.Suggesting;
import dev.mostrador.reason.Suggestion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Costs an opened conversation two questions to the database, and one more until somebody has said its reason.
@Component
public class SortPanes {
    private final ReasonSorting sorting;
    private final Suggesting suggesting;
    private final Reasons reasons;
    private final Moods moods;

    SortPanes(ReasonSorting sorting, Suggesting suggesting, Reasons reasons, Moods moods) {
        this.sorting = sorting;
        this.suggesting = suggesting;
        this.reasons = reasons;
        this.moods = moods;
    }

    public SortPane of(Conversation it) {
        var tree = reasons.tree();
        var sorted = sorting.of(it.id()).orElse(null);
        var reason = sorted == null || sorted.reason() == null
                ? null
                : tree.find(sorted.reason()).orElse(null);
        return new SortPane(
                it.number(),
                sorted,
                reason,
                reason == null ? null : tree.find(reason.parent()).orElse(null),
                reason != null || it.parent() != null ? List.<Suggestion>of() : suggesting.of(it),
                tree.choices(),
                moods.of(it.id()).orElse(null));
    }
}
