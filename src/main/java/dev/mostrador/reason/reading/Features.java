package dev.mostrador.reason.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a text is made of: its words without their endings, neighbours, and the pieces of words that survive a typing
/// error.
final class Features {
    private static final int READ = 1_500; // characters: who writes more says it at the beginning
    private static final int PIECE = 4; // letters
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("q", "que"),
            Map.entry("k", "que"),
            Map.entry("xq", "porque"),
            Map.entry("pq", "porque"),
            Map.entry("porq", "porque"),
            Map.entry("tb", "tambien"),
            Map.entry("d", "de"),
            Map.entry("x", "por"),
            Map.entry("pls", "favor"),
            Map.entry("porfa", "favor"),
            Map.entry("porfavor", "favor"),
            Map.entry("hrs", "horas"),
            Map.entry("hs", "horas"),
            Map.entry("cel", "celular"),
            Map.entry("mail", "correo"),
            Map.entry("email", "correo"),
            Map.entry("wsp", "whatsapp"),
            Map.entry("wasap", "whatsapp"));

    private Features() {}

    /// How strongly each is in it; words count double what pieces do.
    static Map<String, Double> of(String text) {
        var found = new LinkedHashMap<String, Double>();
        var words = words(text);
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            add(found, "w:" + stem(word), 1);
            if (i > 0) {
                add(found, "n:" + stem(words.get(i - 1)) + " " + stem(word), 0.7);
            }
            pieces(found, "_" + word + "_");
        }
        return found;
    }

    static List<String> words(String text) {
        var begin = text.substring(0, Math.min(text.length(), READ)).toLowerCase(Locale.ROOT);
        var plain =
                MARKS.matcher(Normalizer.normalize(begin, Normalizer.Form.NFD)).replaceAll("");
        var words = new ArrayList<String>();
        for (var word : GAPS.split(NUMBER.matcher(plain).replaceAll("0"))) {
            if (!word.isEmpty()) {
                words.add(SHORT.getOrDefault(word, word));
            }
        }
        return words;
    }

    // Gender, number and most endings of verbs: "devuelto" and "devolver" still differ, their pieces meet.
    private static String stem(String word) {
        return word.length() <= 4 ? word : word.replaceFirst("(?<=.{3})(mente|ciones|cion|[aeo]s|[aeo])$", "");
    }

    private static void pieces(Map<String, Double> found, String word) {
        for (var i = 0; i + PIECE <= word.length(); i++) {
            add(found, "p:" + word.substring(i, i + PIECE), 0.4);
        }
    }

    private static void add(Map<String, Double> found, String feature, double weight) {
        found.merge(feature, weight, Double::sum);
    }
}
