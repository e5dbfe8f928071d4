package dev.mostrador.ui.paper;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// No heading stands at the foot of a page with its first words only: each takes with it what explains it and the first
/// step, row or box below. The engine knows no such rule, only how much room a heading wants: it is estimated here, in
/// millimetres of the style `paper/paper.css`.
final class Keeping {
    private static final int MOST = 120; // half a page: from there on white paper is worse
    private static final double LINE = 5.3;
    private static final int LETTERS = 88; // of a line

    private Keeping() {}

    static void write(Document document) {
        for (var heading : document.select("article h2, article h3")) {
            heading.attr("style", "-fs-page-break-min-height: %dmm".formatted((int) Math.min(MOST, room(heading))));
        }
    }

    private static double room(Element heading) {
        var room = heading.nameIs("h2") ? 22 : 18.0;
        var next = heading.nextElementSibling();
        for (var words = 0; next != null && next.nameIs("p") && words < 2; words++) {
            room += height(next);
            next = next.nextElementSibling();
        }
        return room + first(next);
    }

    private static double first(@Nullable Element next) {
        if (next == null || next.nameIs("p")) return 0;
        if (next.nameIs("h3")) return room(next);
        if (next.nameIs("table"))
            return next.select("tr").stream()
                    .limit(3)
                    .mapToDouble(Keeping::height)
                    .sum();
        var item = next.selectFirst("li");
        return height(item == null ? next : item);
    }

    /// What is set in blocks of its own counts as such; words of a table stand beside each other.
    private static double height(Element block) {
        var parts = block.select("> p, > figcaption, > blockquote");
        if (!parts.isEmpty())
            return 4 + parts.stream().mapToDouble(Keeping::height).sum();
        var lines = Math.ceil((block.text().length() + 8 * block.select("span").size()) / (double) LETTERS);
        return 2.4 + LINE * Math.max(1, lines);
    }
}
