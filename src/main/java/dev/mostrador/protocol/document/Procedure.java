package dev.mostrador.protocol.document;

import dev.mostrador.reason.Kind;
import java.util.List;
import java.util.Optional;

/// The steps of a kind of matter, in order.
public record Procedure(Kind kind, String about, List<Step> steps) {
    public Optional<Step> step(String key) {
        return steps.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    public Optional<Step> first() {
        return steps.stream().findFirst();
    }

    public Optional<Step> after(Step step) {
        var place = steps.indexOf(step) + 1;
        return place < steps.size() ? Optional.of(steps.get(place)) : Optional.empty();
    }

    /// 1 for the first.
    public int place(Step step) {
        return steps.indexOf(step) + 1;
    }

    public boolean wants(Requirement requirement) {
        return steps.stream().anyMatch(step -> step.needs().contains(requirement));
    }
}
