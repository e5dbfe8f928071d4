package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list of words and phrases from `style/<name>.txt`, without accents: one a line, `phrase = better words`. A phrase
/// is a small expression: `(a|b)`, `?`, and `*` for the rest of a word.
final class Phrases {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}_@/.-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}_@])";

    private final Pattern all;
    private final List<Entry> entries;

    private record Entry(Pattern phrase, String better) {}

    record Hit(Span span, @Nullable String better) {}

    private Phrases(Map<String, String> lines) {
        this.all = Pattern.compile(BEFORE + "(?:"
                + String.join(
                        "|", lines.keySet().stream().map(Phrases::expression).toList()) + ")" + AFTER);
        this.entries = lines.entrySet().stream()
                .filter(line -> !line.getValue().isEmpty())
                .map(line -> new Entry(Pattern.compile(expression(line.getKey())), line.getValue()))
                .toList();
    }

    static Phrases of(String... names) {
        var lines = new LinkedHashMap<String, String>();
        for (var name : names) lines.putAll(read(name));
        return new Phrases(lines);
    }

    /// A shop's own words: taken literally, in the plural too.
    static Phrases literally(Map<String, String> words) {
        var lines = new LinkedHashMap<String, String>();
        words.forEach((word, better) -> lines.put(Pattern.quote(Draft.fold(word)) + "(?:e?s)?", better));
        return new Phrases(lines);
    }

    static Map<String, String> read(String name) {
        var lines = new LinkedHashMap<String, String>();
        try (var in = Phrases.class.getResourceAsStream("/style/" + name + ".txt")) {
            if (in == null) throw new IllegalArgumentException("No list " + name);
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var parts = line.split(" = ", 2);
                lines.put(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }

    private static String expression(String phrase) {
        return phrase.startsWith("\\Q")
                ? phrase
                : phrase.replace("*", "\\p{L}{0,20}").replace(" ", "\\s{1,3}");
    }

    List<Hit> in(Draft draft) {
        var hits = new ArrayList<Hit>();
        var matcher = all.matcher(draft.patientFolded());
        while (matcher.find()) {
            hits.add(new Hit(new Span(matcher.start(), matcher.end()), better(matcher.group())));
        }
        return hits;
    }

    boolean isIn(CharSequence folded) {
        return all.matcher(folded).find();
    }

    private @Nullable String better(String found) {
        for (var entry : entries) if (entry.phrase().matcher(found).matches()) return entry.better();
        return null;
    }
}
