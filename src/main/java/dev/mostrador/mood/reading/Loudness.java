package dev.mostrador.mood.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Capitals kept up and marks repeated. Neither is anger by itself; both make words louder.
final class Loudness {
    private static final Pattern MARKS = Pattern.compile("[!?¡¿]{2,}|!(?=[^!]*!)");
    private static final Pattern SHOUTED = Pattern.compile("(?:\\b\\p{Lu}{2,}\\b[\\s,.;:¡!¿?]*){4,}");
    private static final Pattern STRESSED = Pattern.compile("(?<=[.,;] )(?:\\p{Lu}{2,} )?\\p{Lu}{3,}(?=[.!,])");
    private static final int SHOUTED_LETTERS = 16;

    private Loudness() {}

    static List<Sign> in(String text, boolean pleased) {
        var found = new ArrayList<Sign>();
        var marks = MARKS.matcher(text);
        if (!pleased && marks.find()) {
            found.add(new Sign(Sign.Kind.MARKS, marks.start(), marks.end(), 0.75));
        }
        var shouted = SHOUTED.matcher(text);
        var stressed = STRESSED.matcher(text);
        if (shouted.find() && shouted.group().length() >= SHOUTED_LETTERS) {
            found.add(new Sign(Sign.Kind.CAPITALS, shouted.start(), shouted.end(), 1));
        } else if (stressed.find()) {
            found.add(new Sign(Sign.Kind.CAPITALS, stressed.start(), stressed.end(), 1));
        }
        return found;
    }
}
