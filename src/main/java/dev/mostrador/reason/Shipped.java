package dev.mostrador.reason;

import dev.mostrador.reason.reading.Lesson;
import dev.mostrador.reason.reading.ReasonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What comes with the program: the tree that every shop starts with, and the reading that was taught by the lessons.
final class Shipped {
    private static final String TREE = "/reason/tree.tsv";
    private static final String LESSONS = "/reason/lessons.txt";
    private static final int STEP = 10; // between positions: a shop's own ones find room

    private Shipped() {}

    static List<Reason> tree() {
        var reasons = new ArrayList<Reason>();
        for (var line : lines(TREE)) {
            if (!line.startsWith("#") && !line.isBlank()) reasons.add(reason(line.split("\t"), reasons.size() * STEP));
        }
        return List.copyOf(reasons);
    }

    // Learning takes a good part of a second: once, by whoever asks first.
    static ReasonReading reading() {
        return Taught.READING;
    }

    private static final class Taught {
        private static final ReasonReading READING = ReasonReading.taughtBy(Lesson.read(lines(LESSONS)));
    }

    private static Reason reason(String[] part, int position) {
        var dot = part[0].indexOf('.');
        return new Reason(
                part[0],
                dot < 0 ? "" : part[0].substring(0, dot),
                part[1],
                part[2],
                part.length > 3 ? Kind.find(part[3]).orElseThrow() : null,
                false,
                position);
    }

    private static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(Shipped.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
