package dev.mostrador.answer.screen;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Prepared answers by folder.
///
/// @param typed what was searched for; empty: nothing
/// @param due of the reader's own that should be looked at again
public record AnswerList(String typed, Map<String, List<Line>> folders, List<Line> due) {
    /// @param of the team that it belongs to; empty: of nobody in particular
    public record Line(PreparedAnswer it, String of, boolean mine, boolean expired) {
        private static final int GLANCE = 160; // characters

        public String glance() {
            var line = it.text().strip().replaceAll("\\s+", " ");
            return line.length() <= GLANCE ? line : line.substring(0, GLANCE - 1) + "…";
        }
    }

    static AnswerList of(
            List<PreparedAnswer> found, String typed, Who who, UUID agent, LocalDate today, Map<UUID, String> teams) {
        var folders = new LinkedHashMap<String, List<Line>>();
        for (var it : found) {
            var team = it.shelf() == Shelf.TEAM && it.team() != null ? teams.getOrDefault(it.team(), "") : "";
            folders.computeIfAbsent(it.folder(), _ -> new java.util.ArrayList<>())
                    .add(new Line(it, team, who.mayChange(it), it.isExpired(today)));
        }
        var due = folders.values().stream()
                .flatMap(List::stream)
                .filter(line -> agent.equals(line.it().owner()) && line.it().isDue(today))
                .toList();
        return new AnswerList(typed, folders, due);
    }
}
