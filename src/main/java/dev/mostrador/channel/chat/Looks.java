package dev.mostrador.channel.chat;

import java.util.List;

/// How a widget looks and behaves.
///
/// @param colour `#rrggbb`: the launcher and what the visitor says
/// @param theme `auto`, `light` or `dark`
/// @param side `right` or `left`
/// @param languages that it speaks, the first one where nothing fits
/// @param origins of pages that may use it, `https://tienda.example`; empty: any
/// @param ask when to ask for an e-mail address
/// @param mailAfter minutes after which an unseen answer goes out by e-mail; 0: never
/// @param welcome in the shop's own words, or empty
public record Looks(
        String colour,
        String theme,
        String side,
        List<String> languages,
        List<String> origins,
        boolean files,
        Ask ask,
        int mailAfter,
        String welcome,
        String welcomeEnglish) {
    public enum Ask {
        NEVER,
        BEFORE,
        AFTER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static final Looks USUAL =
            new Looks("#0b6b5d", "auto", "right", List.of("es", "en"), List.of(), true, Ask.AFTER, 10, "", "");

    public boolean allows(String origin) {
        return origins.isEmpty() || origins.contains(origin);
    }

    /// The language that it speaks with somebody who wants `wanted`.
    public String language(String wanted) {
        var two = wanted.length() >= 2 ? wanted.substring(0, 2).toLowerCase(java.util.Locale.ROOT) : "";
        return languages.contains(two) ? two : languages.getFirst();
    }
}
