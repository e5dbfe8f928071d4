package dev.mostrador.promise.ledger.screen;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Kept;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of the ledger with its figures.
///
/// @param whose mine, team or all
/// @param state pending, kept, late, broken, renegotiated, withdrawn or all
/// @param more the last one shown, when there are more; null: that was all
/// @param month all that was due this month
/// @param people by person, named; only for supervisors
public record Ledger(
        String whose,
        String state,
        List<Line> lines,
        @Nullable UUID more,
        Kept month,
        List<Kept> people,
        List<Kept> channels,
        List<Kept> months,
        Instant now) {
    static final List<String> WHOSE = List.of("mine", "team", "all");
    static final List<String> STATES = List.of("pending", "broken", "kept", "late", "renegotiated", "withdrawn", "all");

    public record Line(Commitment commitment, Conversation conversation, String owner) {}

    public String here() {
        return "/commitments?whose=" + whose + "&state=" + state;
    }

    public String of(String otherWhose, String otherState) {
        return "/commitments?whose=" + otherWhose + "&state=" + otherState;
    }

    public List<String> everyWhose() {
        return WHOSE;
    }

    public List<String> everyState() {
        return STATES;
    }
}
