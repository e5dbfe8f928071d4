package dev.mostrador.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// The sets that a shop can begin with, by sector: `answer/shipped.txt`.
///
/// @param key `shop.late`; what stands before the dot is its set
public record Shipped(String key, String folder, String shortcut, String title, List<Wording> wordings) {
    /// By sector; each shop gets those of [#COMMON] too.
    public static final List<String> SETS = List.of("shop", "services", "marketplace");

    private static final String COMMON = "common";
    private static final Pattern HEAD = Pattern.compile("== (\\S+) \\| (.+) \\| (\\S+) \\| (.+)");
    private static final Pattern BEGINNING = Pattern.compile("(usted|tu|vos): (.*)");
    private static final List<Shipped> ALL = read();

    public static List<Shipped> all() {
        return ALL;
    }

    public static List<Shipped> ofSet(String set) {
        var sets = Set.of(COMMON, set);
        return ALL.stream()
                .filter(it -> sets.contains(it.key().substring(0, it.key().indexOf('.'))))
                .toList();
    }

    private static List<Shipped> read() {
        try (var in = Objects.requireNonNull(Shipped.class.getResourceAsStream("/answer/shipped.txt"))) {
            var all = new ArrayList<Shipped>();
            for (var block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^(?=== )")) {
                var head = HEAD.matcher(block);
                if (head.lookingAt()) {
                    all.add(new Shipped(
                            head.group(1),
                            head.group(2),
                            head.group(3),
                            head.group(4),
                            wordings(block.substring(head.end()))));
                }
            }
            return List.copyOf(all);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Wording> wordings(String text) {
        var wordings = new ArrayList<Wording>();
        for (var part : text.split("(?m)^(?=(?:usted|tu|vos): )")) {
            var begun = BEGINNING.matcher(part);
            if (begun.lookingAt()) {
                wordings.add(new Wording(
                        "", begun.group(1), part.substring(begun.start(2)).strip()));
            }
        }
        return List.copyOf(wordings);
    }
}
