package dev.mostrador.desk.writing;

import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.Objection.Way;
import java.util.List;

/// What keeps a reply back, and how its author goes on: says what it does, insists, or changes it.
public record ObjectedPane(List<Objection> objections) {
    public static final ObjectedPane NOTHING = new ObjectedPane(List.of());

    public boolean isEmpty() {
        return objections.isEmpty();
    }

    /// What its author may say of it, each once.
    public List<String> unsaid() {
        return objections.stream()
                .flatMap(it -> it.unsaid().stream())
                .distinct()
                .toList();
    }

    /// Nothing is wrong with it: only something has not been said of it.
    public boolean isOnlyUnsaid() {
        return objections.stream().allMatch(Objection::isMetBySaying);
    }

    /// Somebody else must send it, or it must change.
    public boolean isStopped() {
        return objections.stream().anyMatch(it -> !it.passable() && !it.isMetBySaying());
    }

    /// What can be insisted on, as far as nothing stops it anyway.
    public List<Objection> passable() {
        return isStopped()
                ? List.of()
                : objections.stream().filter(Objection::passable).toList();
    }

    /// A ready reason is enough for all that saying does not meet.
    public boolean isReadyReasonEnough() {
        return !isOnlyUnsaid() && objections.stream().allMatch(it -> it.way() == Way.ANY_REASON || it.isMetBySaying());
    }

    /// With a reason in one's own words all of it passes.
    public boolean isReasonEnough() {
        return objections.stream().allMatch(Objection::passable);
    }
}
