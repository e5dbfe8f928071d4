package dev.mostrador.desk.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of a message's text.
///
/// @param link where it leads; empty: plain words
/// @param mention somebody is called by name
public record TextPiece(String text, String link, boolean mention) {
    // An address begins where a word does: else a very long word would be read again from each of its letters.
    private static final Pattern LINK = Pattern.compile(
            "https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}»]" + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]++(?:\\.[\\w-]++)+");

    /// Addresses in the text become links.
    public static List<TextPiece> of(String text) {
        if (text.indexOf('@') < 0 && !text.contains("://")) {
            return text.isEmpty() ? List.of() : List.of(new TextPiece(text, "", false));
        }
        return cut(text, LINK, found -> {
            var address = found.startsWith("http") ? found : "mailto:" + found;
            return new TextPiece(found, address, false);
        });
    }

    /// A note: `@name` of a colleague stands out.
    public static List<TextPiece> ofNote(String text, List<String> names) {
        if (names.isEmpty()) {
            return of(text);
        }
        var mention = Pattern.compile(MentionNames.pattern(names), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return cut(text, mention, found -> new TextPiece(found, "", true)).stream()
                .flatMap(piece -> piece.mention() ? java.util.stream.Stream.of(piece) : of(piece.text()).stream())
                .toList();
    }

    private static List<TextPiece> cut(
            String text, Pattern pattern, java.util.function.Function<String, TextPiece> piece) {
        var pieces = new ArrayList<TextPiece>();
        var from = 0;
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            plain(pieces, text.substring(from, matcher.start()));
            pieces.add(piece.apply(matcher.group()));
            from = matcher.end();
        }
        plain(pieces, text.substring(from));
        return pieces;
    }

    private static void plain(List<TextPiece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new TextPiece(text, "", false));
        }
    }
}
