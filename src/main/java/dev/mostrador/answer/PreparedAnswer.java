package dev.mostrador.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text that is written once and sent often.
///
/// @param owner looks after it; null: a program made it
/// @param team only on the shelf of a team
/// @param shortcut to type after the slash; may be empty
/// @param wordings the usual one first, never none
/// @param steps what it does beside, as the desk understands it; none: no macro
/// @param sends the text leaves at once instead of going to the draft
/// @param expiresOn from that day on it is not offered
/// @param origin key of the shipped one that it was made from; empty: our own
public record PreparedAnswer(
        UUID id,
        Shelf shelf,
        @Nullable UUID owner,
        @Nullable UUID team,
        String folder,
        String title,
        String shortcut,
        List<Wording> wordings,
        List<String> steps,
        boolean sends,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate expiresOn,
        String origin,
        int uses,
        @Nullable Instant usedAt) {
    public boolean isMacro() {
        return sends || !steps.isEmpty();
    }

    /// @param register as the voice of the shop says for the channel
    public String text(String channel, String register) {
        return Wording.best(wordings, channel, register).text();
    }

    public String text() {
        return wordings.getFirst().text();
    }

    public boolean isExpired(LocalDate today) {
        return expiresOn != null && !today.isBefore(expiresOn);
    }

    public boolean isDue(LocalDate today) {
        return reviewOn != null && !today.isBefore(reviewOn);
    }
}
