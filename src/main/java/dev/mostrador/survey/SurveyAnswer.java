package dev.mostrador.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer was asked how they were attended, and perhaps answered.
///
/// @param number of the conversation
/// @param agent who had written to the customer last
/// @param message in which it was asked
/// @param channel by which the customer had come
/// @param answeredAt for the first time
/// @param value from 1, very badly, to 5, very well
/// @param way how the answer came; empty: it has not
/// @param changes how often the customer answered
public record SurveyAnswer(
        UUID id,
        UUID conversation,
        long number,
        UUID customer,
        UUID agent,
        UUID message,
        String channel,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Integer value,
        String comment,
        String way,
        int changes) {
    public static final int WORST = 1;
    public static final int BEST = 5;
    public static final int LONGEST_COMMENT = 4000; // characters

    private static final int LOW = 2;
    private static final int MOST_CHANGES = 20;
    private static final Duration OPEN = Duration.ofDays(30);
    private static final Duration CHANGEABLE = Duration.ofDays(7);

    /// Whether the customer can still answer, or answer otherwise.
    public boolean isOpen(Instant now) {
        return answeredAt == null
                ? now.isBefore(askedAt.plus(OPEN))
                : now.isBefore(answeredAt.plus(CHANGEABLE)) && changes < MOST_CHANGES;
    }

    /// Somebody should make it good.
    public boolean isLow() {
        return value != null && value <= LOW;
    }

    SurveyAnswer said(int how, String words, Instant now) {
        return new SurveyAnswer(
                id,
                conversation,
                number,
                customer,
                agent,
                message,
                channel,
                askedAt,
                answeredAt == null ? now : answeredAt,
                how,
                words,
                "link",
                changes + 1);
    }
}
