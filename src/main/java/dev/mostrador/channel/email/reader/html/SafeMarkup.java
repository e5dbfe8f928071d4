package dev.mostrador.channel.email.reader.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.CssSchema;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// What of a mail's HTML may reach a screen. It can look like something, it can do nothing and load nothing.
public final class SafeMarkup {
    private static final CssSchema STYLES = CssSchema.withProperties(List.of(
            "color",
            "background-color",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "text-align",
            "text-decoration",
            "text-indent",
            "line-height",
            "vertical-align",
            "white-space",
            "width",
            "max-width",
            "padding",
            "padding-left",
            "padding-right",
            "padding-top",
            "padding-bottom",
            "margin",
            "margin-left",
            "margin-right",
            "margin-top",
            "margin-bottom",
            "border",
            "border-left",
            "border-right",
            "border-top",
            "border-bottom",
            "border-collapse",
            "list-style-type"));

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "code",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "strike",
                    "del",
                    "ins",
                    "small",
                    "big",
                    "sub",
                    "sup",
                    "font",
                    "center",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "address",
                    "tt",
                    "q",
                    "cite",
                    "abbr",
                    "mark")
            .allowElements(InertImage::rewrite, "img")
            .allowElements(SafeLink::rewrite, "a")
            .allowWithoutAttributes("span", "font")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .onElements("img")
            .allowAttributes("alt", "title", "dir", "lang", "align")
            .globally()
            .allowAttributes("width", "height")
            .matching(Pattern.compile("\\d{1,4}%?"))
            .onElements("img", "table", "td", "th", "col")
            .allowAttributes("colspan", "rowspan", "border", "cellpadding", "cellspacing")
            .matching(Pattern.compile("\\d{1,3}"))
            .onElements("table", "td", "th", "col")
            .allowAttributes("valign", "bgcolor")
            .matching(Pattern.compile("[#\\w]{1,20}"))
            .onElements("table", "tr", "td", "th")
            .allowAttributes("color")
            .matching(Pattern.compile("[#\\w]{1,20}"))
            .onElements("font")
            .allowAttributes("type", "start")
            .matching(Pattern.compile("\\w{1,6}"))
            .onElements("ol", "ul")
            .allowStyling(STYLES)
            .disallowTextIn(
                    "title",
                    "noscript",
                    "noframes",
                    "noembed",
                    "iframe",
                    "object",
                    "applet",
                    "select",
                    "textarea",
                    "svg",
                    "math",
                    "xmp")
            .toFactory();

    private static final Pattern CONTENT_ID = Pattern.compile("data-cid=\"([^\"]{1,500}+)\"");

    private SafeMarkup() {}

    public static String of(String html) {
        return POLICY.sanitize(html);
    }

    /// Of the attachments that inert HTML shows in place.
    public static Set<String> shownContentIds(String inert) {
        return CONTENT_ID
                .matcher(inert)
                .results()
                .map(it -> Encoding.decodeHtml(it.group(1), true))
                .collect(Collectors.toSet());
    }
}
