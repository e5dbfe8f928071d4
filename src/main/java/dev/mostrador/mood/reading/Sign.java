package dev.mostrador.mood.reading;

import java.util.Locale;

/// One thing in a text that speaks for anger.
///
/// @param start of its words in the text, in characters
/// @param end after them
/// @param weight 3 is enough for angry, 1.5 for upset
public record Sign(Kind kind, int start, int end, double weight) {
    public enum Kind {
        INSULT,
        SWEAR,
        OUTRAGE,
        THREAT,
        AGAIN,
        UPSET,
        CAPITALS,
        MARKS;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public String words(String text) {
        return text.substring(start, end);
    }
}
