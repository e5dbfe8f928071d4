package dev.mostrador.promise.ledger.dates;

import java.util.HashMap;
import java.util.Map;

/// Numbers in digits and words, Spanish and English, as drafts use them.
final class Numerals {
    static final String ONE =
            "(?:\\d{1,3}|un par de|a couple(?: of)?|cuarenta y ocho|setenta y dos|treinta y seis|forty[ -]eight"
                    + "|seventy[ -]two|twenty[ -]four|thirty[ -]six|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once"
                    + "|doce|trece|catorce|quince|dieciseis|veinte|veinticuatro|veinticinco|treinta|cuarenta y cinco|cuarenta|sesenta"
                    + "|setenta|noventa|an|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty"
                    + "|thirty|forty|sixty|ninety)";
    private static final Map<String, Integer> WORDS = words();

    private Numerals() {}

    static int read(String plain) {
        var word = plain.replaceAll("[\\s-]+", " ").trim();
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : WORDS.getOrDefault(word, 0);
    }

    private static Map<String, Integer> words() {
        var words = new HashMap<String, Integer>();
        named(words, 1, "un una uno an a one");
        named(words, 2, "dos two");
        named(words, 3, "tres three");
        named(words, 4, "cuatro four");
        named(words, 5, "cinco five");
        named(words, 6, "seis six");
        named(words, 7, "siete seven");
        named(words, 8, "ocho eight");
        named(words, 9, "nueve nine");
        named(words, 10, "diez ten");
        named(words, 11, "once eleven");
        named(words, 12, "doce twelve");
        named(words, 13, "trece");
        named(words, 14, "catorce fourteen");
        named(words, 15, "quince fifteen");
        named(words, 16, "dieciseis");
        named(words, 20, "veinte twenty");
        named(words, 24, "veinticuatro");
        named(words, 25, "veinticinco");
        named(words, 30, "treinta thirty");
        named(words, 40, "cuarenta forty");
        named(words, 60, "sesenta sixty");
        named(words, 70, "setenta");
        named(words, 90, "noventa ninety");
        words.putAll(
                Map.of("un par de", 2, "a couple of", 2, "a couple", 2, "treinta y seis", 36, "cuarenta y cinco", 45));
        words.putAll(Map.of("cuarenta y ocho", 48, "forty eight", 48, "setenta y dos", 72, "seventy two", 72));
        words.putAll(Map.of("twenty four", 24, "thirty six", 36));
        return words;
    }

    private static void named(Map<String, Integer> words, int number, String names) {
        for (var name : names.split(" ")) {
            words.put(name, number);
        }
    }
}
