package dev.mostrador.reason.reading;

import java.util.ArrayList;
import java.util.List;

/// A line that somebody might write, and the reason it is written for.
public record Lesson(String reason, String text) {
    /// From a file of blocks: `= key`, then a line for each.
    public static List<Lesson> read(List<String> lines) {
        var lessons = new ArrayList<Lesson>();
        var reason = "";
        for (var line : lines) {
            if (line.startsWith("= ")) {
                reason = line.substring(2).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lessons.add(new Lesson(reason, line.strip()));
            }
        }
        return List.copyOf(lessons);
    }
}
