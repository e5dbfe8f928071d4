package dev.mostrador.routing;

import dev.mostrador.conversation.SearchText;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// When a rule takes a conversation: each list that is not empty must hold something of it.
///
/// @param channels `email`, `chat`, `form` …
/// @param inboxes addresses or pages of the shop
/// @param tags what the matter is about
/// @param languages ISO 639-1
/// @param preferential the customer is attended to first (R59)
/// @param reasons keys of reasons or branches; said by somebody, or suggested with confidence
/// @param kinds see [dev.mostrador.reason.Kind]
/// @param words one of these words or phrases stands in the subject or the text, with or without accents
public record Condition(
        List<String> channels,
        List<String> inboxes,
        List<UUID> tags,
        List<String> languages,
        boolean preferential,
        List<String> words,
        List<String> reasons,
        List<String> kinds) {
    public static final Condition ALWAYS =
            new Condition(List.of(), List.of(), List.of(), List.of(), false, List.of(), List.of(), List.of());

    // A rule that was written before there were reasons asks for none.
    public Condition {
        reasons = Objects.requireNonNullElse(reasons, List.of());
        kinds = Objects.requireNonNullElse(kinds, List.of());
    }

    public Condition(
            List<String> channels,
            List<String> inboxes,
            List<UUID> tags,
            List<String> languages,
            boolean preferential,
            List<String> words) {
        this(channels, inboxes, tags, languages, preferential, words, List.of(), List.of());
    }

    /// It looks at what customers write for.
    boolean asksForReason() {
        return !reasons.isEmpty() || !kinds.isEmpty();
    }

    public boolean fits(Matter matter) {
        return holds(channels, matter.channel())
                && holds(inboxes, matter.inbox())
                && (tags.isEmpty() || matter.tags().stream().anyMatch(tags::contains))
                && holds(languages, matter.language())
                && (!preferential || matter.preferential())
                && (reasons.isEmpty() || reasons.contains(matter.reason()) || reasons.contains(matter.branch()))
                && (kinds.isEmpty() || kinds.contains(matter.kind()))
                && (words.isEmpty() || words.stream().anyMatch(word -> says(matter.text(), word)));
    }

    private static boolean holds(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.stream().anyMatch(value::equalsIgnoreCase);
    }

    // Whole words: "gato" is not in "obligatorio".
    private static boolean says(String text, String phrase) {
        return folded(text).contains(folded(phrase));
    }

    private static String folded(String text) {
        return " " + SearchText.fold(text).strip().replaceAll("\\s+", " ") + " ";
    }
}
