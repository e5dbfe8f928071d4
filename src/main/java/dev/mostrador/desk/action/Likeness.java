package dev.mostrador.desk.action;

import dev.mostrador.conversation.Conversation;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two conversations of one customer read like the same matter: the words of their subjects and last messages,
/// and how near in time. A guess that puts them first in a list; nothing is merged by it.
final class Likeness {
    private static final int SHORTEST = 4; // letters; what is shorter says little. A number counts
    private static final Duration NEAR = Duration.ofDays(3);
    private static final double SAME = 0.5;
    private static final double SAME_WHEN_NEAR = 0.3;

    private Likeness() {}

    static boolean isLikelySame(Conversation one, Conversation other) {
        var apart =
                Duration.between(one.lastActivityAt(), other.lastActivityAt()).abs();
        return shared(words(one), words(other)) >= (apart.compareTo(NEAR) <= 0 ? SAME_WHEN_NEAR : SAME);
    }

    // Of the words of the one that has fewer.
    private static double shared(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var fewer = Math.min(one.size(), other.size());
        return fewer == 0 ? 0 : (double) both.size() / fewer;
    }

    private static Set<String> words(Conversation it) {
        var text = Normalizer.normalize(it.subject() + " " + it.preview(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST || word.matches("\\d{2,}"))
                .collect(Collectors.toSet());
    }
}
