package dev.mostrador.style.leak;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A text as people read it: without the signs that nobody sees, other scripts' figures and letters as the Latin ones
/// that they look like, and around figures one kind of blank and of dash and no marks of emphasis. Knows where each
/// sign comes from.
///
/// @param starts place of each sign in the text as it stands; `ends` behind it
record Plain(String text, int[] starts, int[] ends) {
    private static final String FOREIGN = "АВЕЗКМНОРСТУХаеорсухіІѕЅјЈԁՕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѵ";
    private static final String LATIN = "ABE3KMHOPCTYXaeopcyxiIsSjJdOABEZHIKMNOPTYXov";
    private static final Map<Integer, Character> LOOKALIKES = IntStream.range(0, FOREIGN.length())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(i -> (int) FOREIGN.charAt(i), LATIN::charAt));
    // Marks between figures: Markdown's and HTML's.
    private static final Pattern MARK = Pattern.compile("\\*{1,3}|_{2}|~~|`|</?[A-Za-z][^<>]{0,60}>");
    private static final Pattern BLANK = Pattern.compile("%20|&nbsp;|&#160;", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISGUISE =
            Pattern.compile("[^\\x00-\\x7FÀ-ÖØ-öø-ſ€¿¡«»“”‘’…•ªº°·]|[*_~`<]|%20|&nbsp;|&#160;|\u00a0|\u00ad");

    /// Null: it is plain already.
    static @Nullable Plain of(String text) {
        if (!DISGUISE.matcher(text).find()) return null;
        var reading = new Reading(text);
        reading.run();
        return reading.plain.toString().contentEquals(text) ? null : reading.result();
    }

    private static final class Reading {
        private final String text;
        private final StringBuilder plain = new StringBuilder();
        private final int[] starts;
        private final int[] ends;

        Reading(String text) {
            this.text = text;
            this.starts = new int[text.length()];
            this.ends = new int[text.length()];
        }

        void run() {
            var mark = MARK.matcher(text);
            var blank = BLANK.matcher(text);
            for (var at = 0; at < text.length(); ) {
                var sign = text.codePointAt(at);
                var end = at + Character.charCount(sign);
                if ("*_~`<".indexOf(sign) >= 0 && mark.region(at, text.length()).lookingAt()) {
                    end = mark.end();
                    if (!isBesideFigure(at, end)) keep(at, end);
                } else if ((sign == '%' || sign == '&')
                        && blank.region(at, text.length()).lookingAt()) {
                    end = blank.end();
                    put(' ', at, end);
                } else if (!isUnseen(sign)) {
                    put(read(sign, at, end), at, end);
                }
                at = end;
            }
        }

        private static boolean isUnseen(int sign) {
            var type = Character.getType(sign);
            return type == Character.FORMAT || sign == 0x034f || sign >= 0xfe00 && sign <= 0xfe0f;
        }

        private int read(int sign, int at, int end) {
            if (sign < 0x80) return sign;
            if (Character.isDigit(sign)) return '0' + Character.digit(sign, 10);
            if (sign >= 0xff01 && sign <= 0xff5e) return sign - 0xfee0;
            if (Character.getType(sign) == Character.SPACE_SEPARATOR) return ' ';
            if (Character.getType(sign) == Character.DASH_PUNCTUATION || sign == 0x2212) {
                return isBesideFigure(at, end) ? '-' : sign;
            }
            return LOOKALIKES.containsKey(sign) ? LOOKALIKES.get(sign) : sign;
        }

        private boolean isBesideFigure(int at, int end) {
            return plain.length() > 0 && Character.isDigit(plain.charAt(plain.length() - 1))
                    || end < text.length() && Character.isDigit(text.codePointAt(end));
        }

        private void keep(int at, int end) {
            for (var i = at; i < end; i++) put(text.charAt(i), i, i + 1);
        }

        private void put(int sign, int at, int end) {
            for (var c : Character.toChars(sign)) {
                starts[plain.length()] = at;
                ends[plain.length()] = end;
                plain.append(c);
            }
        }

        Plain result() {
            return new Plain(plain.toString(), starts, ends);
        }
    }
}
