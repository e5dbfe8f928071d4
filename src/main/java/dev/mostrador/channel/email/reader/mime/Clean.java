package dev.mostrador.channel.email.reader.mime;

/// Takes out of foreign text what neither a screen nor PostgreSQL should meet.
public final class Clean {
    private static final int LONGEST_LINE = 2_000;

    private Clean() {}

    /// For a header: one line, no controls, no invisible direction marks that make a text look like another.
    public static String oneLine(String text) {
        var out = new StringBuilder(Math.min(text.length(), LONGEST_LINE));
        boolean space = false;
        for (int i = 0; i < text.length() && out.length() < LONGEST_LINE; ) {
            int it = text.codePointAt(i);
            i += Character.charCount(it);
            if (Character.isWhitespace(it) || it == 0xa0 || it == 0x85) {
                space = true;
            } else if (!isControl(it) && !isDirection(it)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(isHalf(it) ? 0xfffd : it);
            }
        }
        return out.toString();
    }

    /// For a body: LF line ends, tabs kept, other controls gone, no-break spaces as plain ones.
    public static String block(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int it = text.codePointAt(i);
            i += Character.charCount(it);
            if (it == '\r') {
                if (i >= text.length() || text.charAt(i) != '\n') {
                    out.append('\n');
                }
            } else if (it == '\n' || it == '\t') {
                out.append((char) it);
            } else if (it == '\f' || it == 0x2028 || it == 0x2029 || it == 0x85) {
                out.append('\n');
            } else if (it == 0xa0) {
                out.append(' ');
            } else if (!isControl(it) && it != 0x200b && it != 0xfeff) {
                out.appendCodePoint(isHalf(it) ? 0xfffd : it);
            }
        }
        return out.toString();
    }

    static String unfolded(String value) {
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return value.strip();
        }
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char it = value.charAt(i);
            if (it == '\n' || it == '\r') {
                if (i + 1 == value.length() || !Character.isWhitespace(value.charAt(i + 1))) {
                    out.append(' ');
                }
            } else {
                out.append(it);
            }
        }
        return out.toString().strip();
    }

    static boolean isControl(int it) {
        return it < 0x20 || (it >= 0x7f && it < 0xa0);
    }

    static boolean isDirection(int it) {
        return (it >= 0x202a && it <= 0x202e)
                || (it >= 0x2066 && it <= 0x2069)
                || it == 0x200e
                || it == 0x200f
                || it == 0x061c
                || it == 0x200b
                || it == 0xfeff;
    }

    private static boolean isHalf(int it) {
        return it >= 0xd800 && it <= 0xdfff;
    }
}
