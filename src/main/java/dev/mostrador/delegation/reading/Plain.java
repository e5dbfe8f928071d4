package dev.mostrador.delegation.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text in small letters without accents, without what is quoted from somebody else.
final class Plain {
    static final int READ = 4_000; // characters: every pattern walks them

    private static final Pattern QUOTED = Pattern.compile("«[^»]{0,400}»|“[^”]{0,400}”|(?m)^\\s*>.*$");
    private static final Pattern POLITE = Pattern.compile(",? ?\\b(por favor|porfa|please)\\b,?");
    private static final Pattern END = Pattern.compile("[.,;:!?¿¡()\\n]+");

    private Plain() {}

    static String of(String text) {
        var read =
                QUOTED.matcher(text.substring(0, Math.min(text.length(), READ))).replaceAll(" ");
        return Normalizer.normalize(read, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// What is said in one breath: a "no" in one says nothing of the next.
    static List<String> clauses(String text) {
        var said = POLITE.matcher(of(text)).replaceAll(" ");
        return Arrays.stream(END.split(said))
                .map(clause -> clause.strip().replaceAll("\\s+", " "))
                .filter(clause -> !clause.isEmpty())
                .toList();
    }
}
