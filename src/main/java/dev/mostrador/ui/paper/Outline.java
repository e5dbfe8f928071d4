package dev.mostrador.ui.paper;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The chapters (`h2`) and their parts (`h3`): bookmarks, the table of contents, the chapter in the running head.
final class Outline {
    private final Document document;
    private final List<Chapter> chapters = new ArrayList<>();

    private record Chapter(Element heading, List<Element> parts) {}

    private Outline(Document document) {
        this.document = document;
    }

    static Outline of(Document document) {
        var outline = new Outline(document);
        var n = 0;
        for (var heading : document.select("article h2, article h3")) {
            heading.attr("id", "h" + ++n);
            if (heading.nameIs("h2")) outline.chapters.add(new Chapter(heading, new ArrayList<>()));
            else if (!outline.chapters.isEmpty())
                outline.chapters.getLast().parts().add(heading);
        }
        return outline;
    }

    void write() {
        var bookmarks = document.head().appendElement("bookmarks");
        var contents = document.select("nav.contents");
        var list = contents.isEmpty() ? null : contents.getFirst().appendElement("ol");
        for (var chapter : chapters) {
            var bookmark = bookmark(bookmarks, chapter.heading());
            chapter.parts().forEach(part -> bookmark(bookmark, part));
            if (list != null) entry(list, chapter);
            chapter.heading()
                    .before(new Element("div")
                            .addClass("running-chapter")
                            .text(chapter.heading().text()));
        }
    }

    private static Element bookmark(Element into, Element heading) {
        return into.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
    }

    private static void entry(Element list, Chapter chapter) {
        var entry = list.appendElement("li");
        link(entry, chapter.heading());
        if (chapter.parts().isEmpty()) return;
        var parts = entry.appendElement("ol");
        chapter.parts().forEach(part -> link(parts.appendElement("li"), part));
    }

    private static void link(Element entry, Element heading) {
        entry.appendElement("a")
                .attr("href", "#" + heading.id())
                .attr("title", heading.text())
                .text(heading.text());
    }
}
