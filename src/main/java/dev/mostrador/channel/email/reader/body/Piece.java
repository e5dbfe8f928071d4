package dev.mostrador.channel.email.reader.body;

import dev.mostrador.channel.email.reader.html.MarkupLines;
import dev.mostrador.channel.email.reader.html.MarkupText;
import dev.mostrador.channel.email.reader.quote.Line;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One stretch of the body: as text, as HTML or, in an alternative, as both.
///
/// @param plain empty if there is only HTML
/// @param html as it came; "" if there is only text
record Piece(List<Line> plain, String html) {
    private static final int SHORT = 400;

    /// The text that some shops put beside an HTML mail instead of its text.
    private static final Pattern EXCUSE = Pattern.compile(
            "no (?:admite|soporta|puede mostrar|permite)[^.]{0,40}html|(?:does not|doesn't|cannot) (?:support|display|show)[^.]{0,40}html"
                    + "|(?:enable|activ[ae]|habilit[ae])[^.]{0,20}html|html[- ](?:compatible|enabled|capable)|formato html|in html format");

    /// The text, from the HTML where there is no better.
    List<Line> lines() {
        return html.isEmpty() || (says(plain) && !isExcuse()) ? plain : MarkupLines.of(html);
    }

    /// The HTML, from the text where there is none.
    String markup() {
        return html.isEmpty() ? MarkupText.of(plain) : html;
    }

    boolean isBlank() {
        return html.isEmpty() && !says(plain);
    }

    private boolean isExcuse() {
        var text = new StringBuilder();
        for (var line : plain) {
            text.append(line.text()).append(' ');
            if (text.length() > SHORT) {
                return false;
            }
        }
        return EXCUSE.matcher(text.toString().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean says(List<Line> lines) {
        return lines.stream().anyMatch(it -> !it.text().isBlank());
    }
}
