package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;

/// Sentences that have to be read twice (R23): too long, or of such long words that the whole is hard to read by the
/// INFLESZ scale of the Szigriszt-Pazos index, 206.835 − 62.3 × syllables per word − words per sentence.
final class Readability implements Rule {
    private static final int LONG = 40; // words in a sentence
    private static final int ENOUGH = 14; // words to tell from
    private static final double HARD = 40; // INFLESZ: below is "very hard"

    @Override
    public String name() {
        return "readability";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        for (var sentence : draft.sentences()) {
            var words = draft.words().stream().filter(sentence::overlaps).toList();
            if (words.size() > LONG) {
                found.add(Finding.advice(name(), draft, sentence, "R23", null).saying("readability.long"));
            } else if (words.size() >= ENOUGH && index(draft, words, 1) < HARD) {
                found.add(Finding.advice(name(), draft, sentence, "R23", null));
            }
        }
        return found;
    }

    private static double index(Draft draft, List<Span> words, int sentences) {
        var syllables = words.stream()
                .mapToInt(word -> syllables(word.in(draft.folded())))
                .sum();
        return 206.835 - 62.3 * syllables / words.size() - (double) words.size() / sentences;
    }

    // Groups of vowels, with two strong ones apart. Accents that part a diphthong are few.
    static int syllables(String folded) {
        var count = 0;
        var before = ' ';
        for (var i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            var vowel = "aeiouy".indexOf(c) >= 0;
            var joined = "aeiouy".indexOf(before) >= 0 && !(strong(c) && strong(before));
            if (vowel && !joined) count++;
            before = c;
        }
        return Math.max(1, count);
    }

    private static boolean strong(char c) {
        return c == 'a' || c == 'e' || c == 'o';
    }
}
