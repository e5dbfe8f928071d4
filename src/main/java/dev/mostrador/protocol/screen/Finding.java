package dev.mostrador.protocol.screen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds passages by words that are typed, at the beginning of a word or within one; accents and capitals do not
/// matter, a letter of difference does. Those whose title or chapter has them come first. Pure: what is searched is
/// remembered, and nobody asks the database while somebody types.
public final class Finding {
    private static final int LONGEST = 100; // characters typed
    private final List<String> wanted;

    private Finding(String typed) {
        var cut = typed.substring(0, Math.min(typed.length(), LONGEST));
        wanted = List.of(plain(cut).strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// A part of a text; `isMarked`: it was looked for.
    public record Piece(String text, boolean isMarked) {}

    public record Found(Passage passage, String chapter, List<Piece> text) {}

    /// @param chapters the names of the chapters, in the reader's language
    static List<Found> in(List<Passage> passages, java.util.function.Function<Passage, String> chapters, String typed) {
        var finding = new Finding(typed);
        if (finding.wanted.isEmpty()) return List.of();
        record Ranked(Found found, int rank) {}
        var ranked = new ArrayList<Ranked>();
        for (var passage : passages) {
            var chapter = chapters.apply(passage);
            var rank = finding.rank(plain(chapter + " " + passage.title()), plain(passage.text()));
            if (rank > 0) ranked.add(new Ranked(new Found(passage, chapter, finding.pieces(passage.text())), rank));
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank).reversed());
        return ranked.stream().map(Ranked::found).toList();
    }

    // Every word must be somewhere; a title says more than a text, the beginning of a word more than its middle.
    private int rank(String title, String text) {
        var sum = 0;
        for (var word : wanted) {
            var rank = Math.max(3 * weight(title, word), 2 * weight(text, word));
            if (rank == 0) return 0;
            sum += rank;
        }
        return sum;
    }

    private static int weight(String text, String word) {
        var weight = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) return 2;
            weight = 1;
        }
        return weight;
    }

    private List<Piece> pieces(String text) {
        var plain = plain(text);
        var marked = new boolean[text.length()];
        for (var word : wanted) {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                for (int i = at; i < at + word.length(); i++) marked[i] = true;
            }
        }
        var pieces = new ArrayList<Piece>();
        for (int from = 0, to; from < marked.length; from = to) {
            to = from + 1;
            while (to < marked.length && marked[to] == marked[from]) to++;
            pieces.add(new Piece(text.substring(from, to), marked[from]));
        }
        return pieces;
    }

    /// As many characters as before, each its letter without accent, so that places are the same in both.
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            plain.append(letter < 128 ? letter : base(letter));
        }
        return lower(plain);
    }

    private static char base(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }

    // Some capitals have small forms of two letters.
    private static String lower(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) text.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        return text.toString();
    }
}
