package dev.mostrador.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything about a conversation that an agent can set: where it stands, who has it, who follows it, what it is
/// marked with. Two that are equal stand the same.
public record Standing(
        State state,
        @Nullable Instant snoozedUntil,
        @Nullable UUID assignee,
        @Nullable UUID team,
        @Nullable UUID owner,
        Priority priority,
        List<UUID> tags,
        List<UUID> participants) {
    static Standing of(Conversation it, List<UUID> participants) {
        return new Standing(
                it.state(),
                it.snoozedUntil(),
                it.assignee(),
                it.team(),
                it.owner(),
                it.priority(),
                it.tags().stream().sorted().toList(),
                participants.stream().sorted().toList());
    }
}
