package dev.mostrador.channel.email.reader.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What a browser would show of an element.
final class Looks {
    private static final Set<String> UNSEEN = Set.of(
            "head",
            "style",
            "script",
            "title",
            "template",
            "noscript",
            "iframe",
            "object",
            "svg",
            "math",
            "select",
            "textarea",
            "audio",
            "video");
    private static final int LONGEST_LINK = 300;

    private Looks() {}

    /// Newsletters hide a first line for the preview in the list.
    static boolean isHidden(Element element) {
        if (UNSEEN.contains(element.normalName())) {
            return true;
        }
        var style = element.attr("style");
        return !style.isEmpty()
                && style.length() < 5_000
                && hides(style.toLowerCase(Locale.ROOT).replace(" ", ""));
    }

    private static boolean hides(String style) {
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all");
    }

    /// " (https://…)" unless the text of the link says it already.
    static String linkTarget(Element link) {
        var target = link.attr("href").strip();
        if (!target.regionMatches(true, 0, "http", 0, 4) || target.length() > LONGEST_LINK) {
            return "";
        }
        var text = link.text().strip();
        boolean said = text.isEmpty() || bare(target).equalsIgnoreCase(bare(text));
        return said ? "" : " (" + target + ")";
    }

    private static String bare(String address) {
        return address.replaceFirst("^(?i)https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
