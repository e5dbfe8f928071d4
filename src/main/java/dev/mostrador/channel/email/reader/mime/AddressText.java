package dev.mostrador.channel.email.reader.mime;

import java.util.Locale;

/// The two halves of an address, cleaned.
final class AddressText {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;

    private AddressText() {}

    /// Decoded, without the quotes that Outlook adds.
    static String name(String raw) {
        var name = Clean.oneLine(EncodedWords.decode(raw.strip()));
        while (name.length() > 1 && isQuote(name.charAt(0)) && isQuote(name.charAt(name.length() - 1))) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return name.length() > LONGEST_NAME ? cut(name) : name;
    }

    /// `local@domain` or "" if it is none.
    static String address(String raw) {
        var text = Clean.oneLine(EncodedWords.decode(raw)).strip();
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7);
        }
        text = trimmed(text.indexOf('"') < 0 ? text.replace(" ", "") : text);
        int sign = text.lastIndexOf('@');
        if (sign < 1 || sign == text.length() - 1 || text.length() > LONGEST_ADDRESS || text.indexOf(' ') >= 0) {
            return "";
        }
        return text.substring(0, sign) + text.substring(sign).toLowerCase(Locale.ROOT);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "'<[( ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "'>]).,; ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isQuote(char it) {
        return it == '"' || it == '\'';
    }

    private static String cut(String name) {
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end);
    }
}
