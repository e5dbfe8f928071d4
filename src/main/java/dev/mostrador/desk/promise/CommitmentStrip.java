package dev.mostrador.desk.promise;

import dev.mostrador.promise.ledger.Commitment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the customer still waits for, on top of the conversation (R53).
///
/// @param done a moment ago: who said so by mistake says so here
/// @param updateDue the customer has heard nothing for too long (R42)
public record CommitmentStrip(List<Commitment> pending, List<Commitment> done, boolean updateDue, Instant now) {
    public sealed interface Line {}

    public record Pending(Commitment commitment) implements Line {}

    public record UpdateDue() implements Line {}

    public record Done(Commitment commitment) implements Line {}

    public boolean isEmpty() {
        return lines() == 0;
    }

    public int lines() {
        return all().size();
    }

    /// The most urgent first: it is seen while the others are folded.
    public List<Line> lines(int from, int to) {
        return all().subList(from, to);
    }

    private List<Line> all() {
        var all = new ArrayList<Line>();
        pending.forEach(it -> all.add(new Pending(it)));
        if (updateDue) all.add(new UpdateDue());
        done.forEach(it -> all.add(new Done(it)));
        return all;
    }

    /// Changes with what is shown, not with every second.
    public int version() {
        return java.util.Objects.hash(
                pending,
                done,
                updateDue,
                pending.stream().filter(it -> it.isOverdue(now)).count());
    }
}
