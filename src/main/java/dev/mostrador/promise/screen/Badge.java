package dev.mostrador.promise.screen;

/// A line of words as a small picture that any page can show.
final class Badge {
    private static final int LETTER = 7; // pixels, about
    private static final int MARGIN = 12;

    private Badge() {}

    static String svg(String words) {
        var safe = words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        var width = words.length() * LETTER + 2 * MARGIN + 14;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="28" viewBox="0 0 %1$d 28" role="img" aria-label="%2$s">
                <title>%2$s</title><rect width="%1$d" height="28" rx="14" fill="#e3f1ee"/>\
                <circle cx="16" cy="14" r="4" fill="#0b6b5d"/>\
                <text x="28" y="18.5" font-family="system-ui, sans-serif" font-size="13" font-weight="600" fill="#0b6b5d">%2$s</text></svg>
                """.formatted(width, safe);
    }
}
