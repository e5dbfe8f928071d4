package dev.mostrador.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Renders the templates of `src/main/jte`, compiled at build time; the static parts are bytes already.
@Component
public class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// One fragment as text: for live updates.
    public String render(String template, Page page, Object it) {
        var output = new StringOutput();
        render(template, page, it, output);
        return output.toString();
    }

    byte[] render(View view, Page page) {
        var output = new Utf8ByteOutput();
        for (var part : view.parts()) {
            if (part.place() == null) {
                render(part.template(), page, part.it(), output);
            } else {
                // Every place is written in our own code.
                output.writeContent("<div hx-swap-oob=\"" + part.place() + "\">");
                render(part.template(), page, part.it(), output);
                output.writeContent("</div>");
            }
        }
        return output.toByteArray();
    }

    private void render(String template, Page page, Object it, TemplateOutput output) {
        engine.render(template + ".jte", Map.of("page", page, "it", it), output);
    }
}
