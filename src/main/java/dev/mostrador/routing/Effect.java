package dev.mostrador.routing;

import dev.mostrador.conversation.Priority;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule does with a conversation that it takes.
///
/// @param team whose queue it joins
/// @param person gets it when they are there and have room; else the queue does
/// @param priority goes up to it, never down
/// @param skills all of them are needed
/// @param language ISO 639-1, whoever gets it speaks it
public record Effect(
        @Nullable UUID team,
        @Nullable UUID person,
        @Nullable Priority priority,
        List<UUID> skills,
        @Nullable String language) {}
