package dev.mostrador.desk.bulk;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Priority;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done to many conversations at once. On the form it is one word and what it is about: `close:agreed`.
public sealed interface Action {
    record Assign(@Nullable UUID agent) implements Action {}

    record Team(@Nullable UUID team) implements Action {}

    record Tag(UUID tag) implements Action {}

    record Untag(UUID tag) implements Action {}

    record Prioritise(Priority priority) implements Action {}

    /// @param until null: until the customer writes
    record Snooze(@Nullable Instant until) implements Action {}

    record MarkSpam() implements Action {}

    record Resolve() implements Action {}

    record Reopen() implements Action {}

    /// @param reason key of a leaf
    record Sort(String reason) implements Action {}

    record Close(Closing.Reason reason) implements Action {}

    /// Empty: it is none of ours.
    public static Optional<Action> parse(String text) {
        var cut = text.indexOf(':');
        var word = cut < 0 ? text : text.substring(0, cut);
        var about = cut < 0 ? "" : text.substring(cut + 1);
        try {
            return Optional.ofNullable(read(word, about));
        } catch (IllegalArgumentException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static @Nullable Action read(String word, String about) {
        return switch (word) {
            case "assign" -> new Assign(about.isEmpty() ? null : UUID.fromString(about));
            case "team" -> new Team(about.isEmpty() ? null : UUID.fromString(about));
            case "tag" -> new Tag(UUID.fromString(about));
            case "untag" -> new Untag(UUID.fromString(about));
            case "priority" -> new Prioritise(Priority.of(about));
            case "snooze" -> new Snooze(about.isEmpty() ? null : Instant.parse(about));
            case "spam" -> new MarkSpam();
            case "resolve" -> new Resolve();
            case "reopen" -> new Reopen();
            case "reason" -> new Sort(about);
            case "close" -> new Close(reason(about));
            default -> null;
        };
    }

    private static Closing.Reason reason(String column) {
        return Arrays.stream(Closing.Reason.values())
                .filter(reason -> reason.column().equals(column))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
