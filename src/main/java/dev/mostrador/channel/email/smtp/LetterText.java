package dev.mostrador.channel.email.smtp;

import dev.mostrador.ui.Markup;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A letter's text in both forms: what was typed, the signature under the customary dashes, what is answered.
final class LetterText {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]]");

    private LetterText() {}

    static String plain(Letter letter) {
        var plain = new StringBuilder(Markup.plain(lines(letter.text())));
        if (!letter.signature().isEmpty()) {
            plain.append("\n\n-- \n").append(lines(letter.signature()));
        }
        var quote = letter.quote();
        if (quote != null) {
            plain.append("\n\n").append(quote.attribution()).append('\n');
            plain.append(lines(quote.text()).lines().map(LetterText::quoted).collect(Collectors.joining("\n")));
        }
        return plain.append('\n').toString().replace("\n", "\r\n");
    }

    static String html(Letter letter) {
        var html = new StringBuilder("<!doctype html><html><body>\n").append(marked(letter));
        if (!letter.signature().isEmpty()) {
            html.append("<p>-- <br>\n").append(inline(letter.signature())).append("</p>\n");
        }
        var quote = letter.quote();
        if (quote != null) {
            html.append("<p>").append(inline(quote.attribution())).append("</p>\n<blockquote type=\"cite\">\n");
            html.append(paragraphs(quote.text())).append("</blockquote>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static String marked(Letter letter) {
        return Markup.html(letter.text(), new Markup.Show(false, name -> picture(name, letter), null));
    }

    private static Optional<String> picture(String name, Letter letter) {
        return letter.enclosures().stream()
                .filter(file -> file.isInline() && file.name().equals(name))
                .findFirst()
                .map(file -> "<img src=\"cid:" + Markup.escaped(file.contentId()) + "\" alt=\"" + Markup.escaped(name)
                        + "\" style=\"max-width:100%\">");
    }

    private static String quoted(String line) {
        return line.startsWith(">") ? ">" + line : ("> " + line).stripTrailing();
    }

    private static String paragraphs(String text) {
        return Pattern.compile("\n{2,}")
                .splitAsStream(lines(text))
                .map(paragraph -> "<p>" + inline(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String inline(String text) {
        var html = new StringBuilder();
        var match = LINK.matcher(text);
        var end = 0;
        while (match.find()) {
            html.append(escaped(text.substring(end, match.start())));
            var link = escaped(match.group());
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            end = match.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>\n");
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
