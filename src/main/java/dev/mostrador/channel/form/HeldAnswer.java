package dev.mostrador.channel.form;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer that somebody should look at before it counts.
///
/// @param why message key of a sentence
public record HeldAnswer(
        UUID id,
        @Nullable UUID form,
        String why,
        String language,
        String name,
        String email,
        String subject,
        List<Answer> answers,
        List<HeldFile> files,
        String inbox,
        @Nullable UUID team,
        Instant at) {
    public record HeldFile(String name, String type, UUID blob, long size) {}

    public String text() {
        return AnswerText.of(answers);
    }
}
