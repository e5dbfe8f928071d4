package dev.mostrador.channel.email.reader.html;

import dev.mostrador.channel.email.reader.quote.Line.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Walks the document once and writes lines.
final class MarkupWalk implements NodeVisitor {
    private final LineWriter out;
    private int hidden;
    private int verbatim;
    private int listItem;

    MarkupWalk(LineWriter out) {
        this.out = out;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && hidden == 0) {
            write(text);
        } else if (node instanceof Element element) {
            if (Looks.isHidden(element)) {
                hidden++;
            } else if (hidden == 0) {
                open(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (Looks.isHidden(element)) {
                hidden--;
            } else if (hidden == 0) {
                close(element);
            }
        }
    }

    private void write(TextNode text) {
        if (verbatim > 0) {
            out.verbatim(text.getWholeText());
        } else {
            out.text(text.getWholeText());
        }
    }

    private void open(Element element) {
        edge(element);
        if (QuoteMarks.isQuote(element)) {
            out.quoteDepth(1);
        }
        if (QuoteMarks.startsHistory(element)) {
            out.historyStarts();
        }
        QuoteMarks.mark(element).ifPresent(out::mark);
        switch (element.normalName()) {
            case "br" -> out.lineBreak();
            case "pre" -> verbatim++;
            case "ol" -> listItem = 0;
            case "li" -> out.text(isNumbered(element) ? ++listItem + ". " : "- ");
            default -> {}
        }
    }

    private void close(Element element) {
        if (element.normalName().equals("a")) {
            out.text(Looks.linkTarget(element));
        }
        if (element.normalName().equals("pre")) {
            verbatim--;
        }
        if (QuoteMarks.isQuote(element)) {
            out.quoteDepth(-1);
        }
        if (QuoteMarks.mark(element).isPresent()) {
            out.mark(Mark.NONE);
        }
        edge(element);
    }

    private void edge(Element element) {
        switch (element.normalName()) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "hr", "dl" ->
                out.paragraphEdge();
            case "td", "th" -> out.text(" ");
            default -> {
                if (element.isBlock()) {
                    out.blockEdge();
                }
            }
        }
    }

    private static boolean isNumbered(Element item) {
        var parent = item.parent();
        return parent != null && parent.normalName().equals("ol");
    }
}
