package dev.mostrador.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// The only way for ready-made HTML into a page. Whoever makes one vouches that it was sanitised or drawn by us.
public final class SafeHtml implements Content {
    private static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /// HTML that has been through the sanitiser, or a fragment rendered by our own templates.
    public static SafeHtml vouchedFor(String html) {
        return html.isEmpty() ? EMPTY : new SafeHtml(html);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html;
    }
}
