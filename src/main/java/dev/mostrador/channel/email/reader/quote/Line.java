package dev.mostrador.channel.email.reader.quote;

/// One line of a body.
///
/// @param text quoted lines start with `>`
/// @param mark what the HTML around it says, in any language
public record Line(String text, Mark mark) {
    public enum Mark {
        NONE,
        /// "On Tuesday Ana wrote:", which the program marked as such.
        ATTRIBUTION,
        /// Everything from here on is history.
        HISTORY,
        SIGNATURE
    }

    public static Line of(String text) {
        return new Line(text, Mark.NONE);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isQuoted() {
        return text.startsWith(">") || text.startsWith(" >");
    }

    boolean is(Mark wanted) {
        return mark == wanted;
    }

    /// Without the asterisks of converted bold type and other frames.
    String bare() {
        if (text.length() > Attribution.LONGEST) {
            return text.substring(0, Attribution.LONGEST).replace("*", "").strip();
        }
        return text.replace("*", "").strip();
    }
}
