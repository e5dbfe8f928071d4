package dev.mostrador.style;

import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A reply of the labelled sets. Every third is held back: nothing was changed for its sake.
record Labelled(String text, StyleContext context, boolean heldBack) {
    private static final Path SETS = Path.of("src/test/resources/style");

    /// `email usted first | text`, the country in the file's name.
    static List<Labelled> good() {
        var all = new ArrayList<Labelled>();
        for (var country : List.of("es", "mx", "ar", "co", "cl", "pe")) {
            for (var line : lines("good/" + country + ".txt")) {
                var head = line.substring(0, line.indexOf('|')).strip().split(" ");
                var position = Position.valueOf(head[2].toUpperCase(Locale.ROOT));
                all.add(read(line, head[0], head[1], country, position, all.size()));
            }
        }
        return all;
    }

    /// `email usted ES | text`.
    static List<Labelled> faulty(String rule) {
        var all = new ArrayList<Labelled>();
        for (var line : lines("faulty/" + rule + ".txt")) {
            var head = line.substring(0, line.indexOf('|')).strip().split(" ");
            var read = read(line, head[0], head[1], head[2], Position.MIDDLE, all.size());
            all.add(rule.equals("sales") ? new Labelled(read.text, read.context.complaining(), read.heldBack) : read);
        }
        return all;
    }

    private static Labelled read(
            String line, String channel, String register, String country, Position position, int i) {
        var text = line.substring(line.indexOf('|') + 1).strip().replace("⏎", "\n");
        var voice = Voice.PLAIN.with(Register.of(register));
        return new Labelled(
                text, StyleContext.of(channel, country.toUpperCase(Locale.ROOT), position, voice), i % 3 == 2);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(SETS.resolve(file)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int sentences() {
        return new Draft(text).sentences().size();
    }
}
