package dev.mostrador.style.spelling;

import dev.mostrador.style.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that are right although the dictionary does not have them: `style/spelled.txt`, and what is made of a word by
/// a usual ending or beginning (*minutito*, *preautorización*).
final class Spelled {
    private static final Pattern BEGINNING = Pattern.compile(
            "(pre|re|anti|multi|super|mini|auto|semi|sobre|ultra|micro|bio|tele|video|foto) \\p{L}{4,}");
    private static final Pattern SMALL = Pattern.compile("(\\p{L}{2,14}?)e?c?it([oa]s?)");

    private final Set<String> words;

    Spelled() {
        try (var in = Spelled.class.getResourceAsStream("/style/spelled.txt")) {
            if (in == null) throw new IllegalStateException("No list of words");
            words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @param better what the dictionary would rather have
    boolean has(String said, List<String> better) {
        var word = said.toLowerCase(Locale.ROOT);
        return isListed(word) || isMade(word, better) || isSmall(word, better);
    }

    private static boolean isMade(String word, List<String> better) {
        return better.stream()
                .anyMatch(it ->
                        BEGINNING.matcher(it).matches() && it.replace(" ", "").equals(word));
    }

    private static boolean isSmall(String word, List<String> better) {
        var small = SMALL.matcher(word);
        return small.matches() && better.contains(small.group(1) + small.group(2));
    }

    // polerones is of polerón.
    private boolean isListed(String word) {
        if (words.contains(word) || word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)))
            return true;
        if (!word.endsWith("es")) return false;
        var stem = word.substring(0, word.length() - 2);
        return words.contains(stem)
                || words.stream().anyMatch(it -> Draft.fold(it).equals(stem));
    }
}
