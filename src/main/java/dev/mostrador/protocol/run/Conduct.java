package dev.mostrador.protocol.run;

import dev.mostrador.protocol.document.Anger;
import dev.mostrador.protocol.document.Anger.Phase;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Requirement.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far it is with an angry customer (R45). Which phases there are, and in what order, the protocol says.
///
/// @param done what replies have done since the customer was angry last
/// @param since when that was
/// @param times how often it has begun
/// @param passed why nobody listens any longer; empty: nobody has said so
public record Conduct(List<Done> done, Instant since, int times, String passed) {
    /// As a need's word: what a gate is called that keeps solutions back.
    public static final String GATE = "conduct";

    public Conduct {
        done = List.copyOf(Objects.requireNonNullElse(done, List.of()));
        passed = Objects.requireNonNullElse(passed, "");
    }

    public record Done(
            Anger.Conduct phase,
            @Nullable UUID message,
            @Nullable UUID agent,
            Instant at) {}

    static Conduct begin(Instant now) {
        return new Conduct(List.of(), now, 1, "");
    }

    /// Angry once more: if somebody has answered since, we listen again.
    Conduct again(Instant now) {
        var answered = !done.isEmpty() || !passed.isEmpty();
        return new Conduct(List.of(), now, answered ? times + 1 : times, "");
    }

    Conduct and(Done more) {
        var all = new ArrayList<>(done);
        all.add(more);
        return new Conduct(all, since, times, passed);
    }

    Conduct without(UUID message) {
        var left = done.stream().filter(it -> !message.equals(it.message())).toList();
        return new Conduct(left, since, times, passed);
    }

    Conduct passed(String why) {
        return new Conduct(done, since, times, why);
    }

    public boolean has(Anger.Conduct phase) {
        return done.stream().anyMatch(it -> it.phase() == phase);
    }

    /// Empty where the protocol knows no phases.
    public Optional<Phase> phase(Anger anger) {
        return anger.phases().stream()
                .filter(phase -> phase.conduct() == Anger.Conduct.PROTOCOL || passed.isEmpty() && !has(phase.conduct()))
                .findFirst();
    }

    /// What it would be after a reply that does that.
    Conduct doing(Set<String> does, @Nullable UUID message, @Nullable UUID agent, Instant now) {
        var after = this;
        for (var phase : Anger.Conduct.values()) {
            var need = need(phase);
            if (need != null && !has(phase) && does.contains(need.word())) {
                after = after.and(new Done(phase, message, agent, now));
            }
        }
        return after;
    }

    /// Until then it is better not to answer in heat.
    public Instant cool(Anger anger) {
        return since.plus(Duration.ofMinutes(anger.coolMinutes()));
    }

    /// What a reply does to be done with a phase; null: nothing, the steps follow.
    public static @Nullable Requirement need(Anger.Conduct phase) {
        return switch (phase) {
            case LISTEN -> Said.ACKNOWLEDGEMENT;
            case APOLOGISE -> Said.APOLOGY;
            case PARAPHRASE -> Said.RESTATEMENT;
            case PROTOCOL -> null;
        };
    }
}
