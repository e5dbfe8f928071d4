package dev.mostrador.ui;

import java.util.Locale;

/// A shop's colour, and what has to be known to use it: which ink can be read on it, and how it is read on white
/// (WCAG's contrast).
///
/// @param hex `#rrggbb`
public record Colour(String hex) {
    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#14110c";
    private static final double READABLE = 4.5;

    public Colour {
        if (!isOne(hex)) throw new IllegalArgumentException(hex);
    }

    public static boolean isOne(String text) {
        return text.matches("#[0-9a-f]{6}");
    }

    /// White or nearly black, whichever can be read better on it.
    public String ink() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    /// The colour itself where it can be read on white, else the same one darker.
    public Colour onWhite() {
        var darker = this;
        while (darker.contrast(WHITE) < READABLE) darker = darker.mixed(BLACK, 0.1);
        return darker;
    }

    /// So much of it as a field of colour behind text takes, 0 to 1.
    public Colour tint(double share) {
        return mixed(WHITE, 1 - share);
    }

    private Colour mixed(String other, double share) {
        var mixed = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            var value = part(hex, at) * (1 - share) + part(other, at) * share;
            mixed.append(String.format(Locale.ROOT, "%02x", Math.round(value)));
        }
        return new Colour(mixed.toString());
    }

    private double contrast(String other) {
        var one = luminance(hex) + 0.05;
        var two = luminance(other) + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private static double luminance(String hex) {
        return 0.2126 * light(part(hex, 1)) + 0.7152 * light(part(hex, 3)) + 0.0722 * light(part(hex, 5));
    }

    private static double light(int part) {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int part(String hex, int from) {
        return Integer.parseInt(hex.substring(from, from + 2), 16);
    }
}
