package dev.mostrador.protocol.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a conversation has come with its steps.
///
/// @param done in the order in which it was done
/// @param data what is known of the matter, by what the checklist asks
/// @param finished no step is left
public record Progress(List<Done> done, Map<String, String> data, boolean finished) {
    static final Progress NONE = new Progress(List.of(), Map.of(), false);

    public Progress {
        done = List.copyOf(Objects.requireNonNullElse(done, List.of()));
        data = new LinkedHashMap<>(Objects.requireNonNullElse(data, Map.of())); // in the order of asking
    }

    /// @param step its key
    /// @param need the word of what it needed
    /// @param message the reply that did it; null: otherwise
    /// @param agent null: a program, the customer or the clock
    /// @param passed why it was left out; empty: it was done
    public record Done(
            String step,
            String need,
            @Nullable UUID message,
            @Nullable UUID agent,
            Instant at,
            String passed) {
        // No "is": in the column that would be a field of its own.
        public boolean wasLeftOut() {
            return !passed.isEmpty();
        }
    }

    Progress and(Done more) {
        var all = new ArrayList<>(done);
        all.add(more);
        return new Progress(all, data, finished);
    }

    Progress without(List<Done> less) {
        var left = done.stream().filter(it -> !less.contains(it)).toList();
        return new Progress(left, data, false);
    }

    Progress knowing(Map<String, String> more) {
        var all = new LinkedHashMap<>(data);
        more.forEach((name, value) -> {
            if (value.isBlank()) all.remove(name);
            else all.put(name, value.strip());
        });
        return new Progress(done, all, finished);
    }

    Progress finish() {
        return new Progress(done, data, true);
    }
}
