package dev.mostrador.desk.bulk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// An action on many, as the list tells of it.
///
/// @param word which one: `close`, `assign`, …
/// @param undone it was taken back
public record Done(UUID id, String word, Report report, boolean undone) {
    private static final int NAMED = 12; // conversations

    public int count() {
        return undone
                ? report.changed().size() - report.left().size()
                : report.changed().size();
    }

    public boolean canUndo() {
        return !undone && !report.changed().isEmpty();
    }

    /// The numbers of those that were refused for the same reason.
    public List<Reason> refusals() {
        return report.refused().stream()
                .collect(Collectors.groupingBy(Report.Refused::why, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Reason(
                        entry.getKey(),
                        names(entry.getValue().stream()
                                .map(Report.Refused::number)
                                .toList())))
                .toList();
    }

    /// @param why a message key
    public record Reason(String why, String numbers) {}

    public String left() {
        return names(report.left());
    }

    private static String names(List<Long> numbers) {
        var named = numbers.stream().limit(NAMED).map(number -> "#" + number).collect(Collectors.joining(", "));
        return numbers.size() > NAMED ? named + "…" : named;
    }
}
