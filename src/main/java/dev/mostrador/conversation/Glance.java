package dev.mostrador.conversation;

import java.util.regex.Pattern;

/// A text where a few words of it must do: without the marks that mean something only when they are drawn (see
/// docs/desk.md).
final class Glance {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\[\\]\\n]{1,200})\\](?!\\()");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]\\n]{1,300})\\]\\((?:https?://|mailto:)[^\\s()<>\"]{1,2000}\\)");
    private static final Pattern ITALIC =
            Pattern.compile("(?<![\\w*])\\*(?=[^\\s*])([^*\\n]{1,1000})(?<=\\S)\\*(?![\\w*])");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)([^*\\n]{1,1000})(?<=\\S)\\*\\*");

    private Glance() {}

    static String of(String text) {
        var named = PICTURE.matcher(text).replaceAll("[$1]");
        var said = LINK.matcher(named).replaceAll("$1");
        var upright = ITALIC.matcher(said).replaceAll("$1");
        return BOLD.matcher(upright).replaceAll("$1");
    }
}
