package dev.mostrador.channel.email.reader.html;

import dev.mostrador.channel.email.reader.quote.Line.Mark;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The ids and classes by which mail programs mark quotes, history and signatures.
final class QuoteMarks {
    private static final Set<String> HISTORY_IDS = Set.of(
            "divrplyfwdmsg",
            "x_divrplyfwdmsg",
            "appendonsend",
            "x_appendonsend",
            "mail-editor-reference-message-container",
            "olk_src_body_section",
            "stopspelling",
            "ms-outlook-mobile-body-separator-line",
            "replymessageheader",
            "zwchr");
    private static final Set<String> HISTORY_CLASSES = Set.of(
            "yahoo_quoted",
            "ydpyahoo_quoted",
            "zmail_extra",
            "ms-outlook-mobile-reference-message",
            "quoted-mail-header");
    private static final Set<String> QUOTE_CLASSES =
            Set.of("gmail_quote", "protonmail_quote", "tutanota_quote", "cite");
    private static final Set<String> ATTRIBUTION_CLASSES = Set.of("gmail_attr", "moz-cite-prefix", "protonmail_attr");
    private static final Set<String> SIGNATURE_CLASSES = Set.of(
            "gmail_signature",
            "moz-signature",
            "applemailsignature",
            "protonmail_signature_block",
            "gmail_signature_prefix");
    private static final Set<String> SIGNATURE_IDS = Set.of(
            "signature",
            "x_signature",
            "ms-outlook-mobile-signature",
            "applemailsignature",
            "composer_signature",
            "linebreakatbeginningofsignature");

    private QuoteMarks() {}

    /// A plain `blockquote` may be mere indentation; one with a bar at its left is a quote.
    static boolean isQuote(Element element) {
        if (!element.normalName().equals("blockquote")) {
            return false;
        }
        return element.attr("type").equalsIgnoreCase("cite")
                || element.hasAttr("cite")
                || hasClass(element, QUOTE_CLASSES)
                || element.attr("style").toLowerCase(Locale.ROOT).contains("border-left");
    }

    static boolean startsHistory(Element element) {
        return has(HISTORY_IDS, element.id())
                || element.attr("name").equals("quote")
                || hasClass(element, HISTORY_CLASSES);
    }

    static Optional<Mark> mark(Element element) {
        if (hasClass(element, ATTRIBUTION_CLASSES)) {
            return Optional.of(Mark.ATTRIBUTION);
        }
        return has(SIGNATURE_IDS, element.id()) || hasClass(element, SIGNATURE_CLASSES)
                ? Optional.of(Mark.SIGNATURE)
                : Optional.empty();
    }

    private static boolean hasClass(Element element, Set<String> wanted) {
        return element.hasAttr("class") && element.classNames().stream().anyMatch(it -> has(wanted, it));
    }

    private static boolean has(Set<String> wanted, String name) {
        return !name.isEmpty() && wanted.contains(name.toLowerCase(Locale.ROOT));
    }
}
