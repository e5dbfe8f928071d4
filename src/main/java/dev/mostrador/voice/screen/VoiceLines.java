package dev.mostrador.voice.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lists as a person writes them: one word a line, or `word = better words`.
final class VoiceLines {
    private static final int MOST = 500;
    private static final int LONGEST = 100; // characters of a line's half

    private VoiceLines() {}

    static List<String> words(String typed) {
        return typed.lines()
                .map(VoiceLines::cut)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    static Map<String, String> pairs(String typed) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : typed.lines().limit(MOST).toList()) {
            var parts = line.split("=", 2);
            var word = cut(parts[0]);
            if (!word.isEmpty()) pairs.put(word, parts.length < 2 ? "" : cut(parts[1]));
        }
        return pairs;
    }

    private static String cut(String words) {
        var line = words.strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    static String write(List<String> words) {
        return String.join("\n", words);
    }

    static String write(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(it -> it.getValue().isEmpty() ? it.getKey() : it.getKey() + " = " + it.getValue())
                .collect(Collectors.joining("\n"));
    }
}
