package dev.mostrador.channel.email.reader.html;

import dev.mostrador.channel.email.reader.quote.Line;
import java.util.List;

/// Lines of text as HTML, for the text parts between the HTML ones.
public final class MarkupText {
    private MarkupText() {}

    public static String of(List<Line> lines) {
        var out = new StringBuilder("<div>");
        for (var line : lines) {
            out.append(line.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append("<br>");
        }
        return out.append("</div>").toString();
    }
}
