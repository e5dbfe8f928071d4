package dev.mostrador.channel.email.reader.html;

import dev.mostrador.channel.email.reader.mime.Clean;
import dev.mostrador.channel.email.reader.quote.Line;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// HTML as lines of text: paragraphs, lists and links are kept, quotes get their `>`, and what the programs mark is
/// marked.
public final class MarkupLines {
    private static final int DEEPEST = 200;

    private MarkupLines() {}

    public static List<Line> of(String html) {
        var document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        var writer = new LineWriter();
        document.body().traverse(new MarkupWalk(writer));
        return writer.lines().stream()
                .map(it -> new Line(Clean.block(it.text()).replace("\n", " "), it.mark()))
                .toList();
    }
}
