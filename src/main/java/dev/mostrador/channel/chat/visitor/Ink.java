package dev.mostrador.channel.chat.visitor;

/// White or nearly black, whichever can be read better on a colour (WCAG's contrast).
final class Ink {
    static final String WHITE = "#ffffff";
    static final String BLACK = "#14110c";

    private Ink() {}

    static String on(String colour) {
        var light = luminance(colour);
        return 1.05 / (light + 0.05) >= (light + 0.05) / (luminance(BLACK) + 0.05) ? WHITE : BLACK;
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        var value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
