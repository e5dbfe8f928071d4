package dev.mostrador.api;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.mood.Mood;
import dev.mostrador.mood.Moods;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Sorted;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why customers write and in what mood, of all conversations of one answer at once.
record About(Map<UUID, Sorted> sorted, Map<UUID, Mood> moods) {
    @Nullable
    String kind(Conversation it) {
        var known = sorted.get(it.id());
        return known == null ? null : known.kind().column();
    }

    @Nullable
    String reason(Conversation it) {
        var known = sorted.get(it.id());
        return known == null ? null : known.reason();
    }

    String mood(Conversation it) {
        var known = moods.get(it.id());
        return (known == null ? Level.CALM : known.level()).column();
    }

    @Component
    static class Asking {
        private final ReasonSorting sorting;
        private final Moods moods;

        Asking(ReasonSorting sorting, Moods moods) {
            this.sorting = sorting;
            this.moods = moods;
        }

        About of(List<Conversation> conversations) {
            var ids = conversations.stream().map(Conversation::id).toList();
            return new About(sorting.among(ids), moods.among(ids));
        }
    }
}
