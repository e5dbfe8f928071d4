package dev.mostrador.desk;

import dev.mostrador.ui.SafeHtml;
import java.util.regex.Pattern;

/// Plain text for reading: escaped, with its lines, and links that can be followed.
public final class Prose {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']{1,2000}[^\\s<>\"'.,;:!?)\\]]");

    private Prose() {}

    public static SafeHtml of(String text) {
        var html = new StringBuilder();
        var link = LINK.matcher(text);
        var at = 0;
        while (link.find()) {
            escape(text, at, link.start(), html);
            var target = new StringBuilder();
            escape(text, link.start(), link.end(), target);
            html.append("<a href=\"")
                    .append(target)
                    .append("\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">");
            html.append(target).append("</a>");
            at = link.end();
        }
        escape(text, at, text.length(), html);
        return SafeHtml.vouchedFor(html.toString());
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\r' -> {}
                default -> html.append(c);
            }
        }
    }
}
