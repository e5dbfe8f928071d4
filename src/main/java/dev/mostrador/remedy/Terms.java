package dev.mostrador.remedy;

import dev.mostrador.identity.Role;
import dev.mostrador.protocol.document.Limits;
import dev.mostrador.protocol.document.Limits.Limit;
import dev.mostrador.protocol.document.Limits.Rank;
import dev.mostrador.protocol.document.Limits.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the protocol says of remedies, as far as it says anything.
///
/// @param version the one that says it; null: nothing is published
public record Terms(@Nullable Integer version, Limits limits) {
    static final Terms NONE = new Terms(null, new Limits("", List.of(), "", "", 0, ""));

    private static final String USUAL_CURRENCY = "EUR";
    private static final int USUAL_MINUTES = 60;

    public String currency() {
        return Money.isCurrency(limits.currency()) ? limits.currency() : USUAL_CURRENCY;
    }

    /// Within which somebody decides, of the shop's hours.
    Duration within() {
        return Duration.ofMinutes(limits.minutes() > 0 ? limits.minutes() : USUAL_MINUTES);
    }

    /// How far that role goes alone. A role without a line of its own has what the one before it has, as it may do what
    /// that may; an agent nothing; an administrator is bound by a line of their own only, as they write the
    /// protocol.
    public Ceiling ceiling(Role role, Remedy remedy) {
        var own = line(rank(role), remedy);
        if (own.isPresent()) return ceiling(own.get());
        return switch (role) {
            case ADMINISTRATOR -> Ceiling.NONE;
            case SUPERVISOR -> line(Rank.AGENT, remedy).map(this::ceiling).orElse(Ceiling.NOTHING);
            case AGENT -> Ceiling.NOTHING;
        };
    }

    private Optional<Limit> line(Rank rank, Remedy remedy) {
        return limits.matrix().stream()
                .filter(it -> it.role() == rank && it.remedy() == remedy)
                .findFirst();
    }

    private Ceiling ceiling(Limit line) {
        return new Ceiling(minor(line.perCase()), minor(line.perCustomer()), minor(line.perMonth()));
    }

    private long minor(int whole) {
        return Money.whole(Math.max(0, whole), currency()).minor();
    }

    private static Rank rank(Role role) {
        return Rank.valueOf(role.name());
    }

    /// As in the table, in programs' answers and in `remedy.kind.<word>`.
    public static String word(Remedy remedy) {
        return remedy.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Remedy> remedy(String word) {
        for (var remedy : Remedy.values()) if (word(remedy).equals(word)) return Optional.of(remedy);
        return Optional.empty();
    }
}
