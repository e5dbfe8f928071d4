package dev.mostrador.mood;

import dev.mostrador.mood.reading.Demand;
import dev.mostrador.mood.reading.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the customer of a conversation is.
///
/// @param byHand somebody said so
/// @param agent who; null: it was heard, or a program said so
/// @param message in which it was heard last
/// @param signs the words that speak for it
/// @param demands what was asked for or threatened with, ever
public record Mood(
        UUID conversation,
        Level level,
        boolean byHand,
        @Nullable UUID agent,
        @Nullable UUID message,
        List<String> signs,
        Set<Demand> demands,
        Instant at) {
    public boolean isAngry() {
        return level == Level.ANGRY;
    }

    public boolean isCalm() {
        return level == Level.CALM;
    }
}
