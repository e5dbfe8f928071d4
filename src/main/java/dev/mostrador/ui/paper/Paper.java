package dev.mostrador.ui.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.mostrador.ui.Colour;
import dev.mostrador.ui.Page;
import dev.mostrador.ui.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;

/// Sets a template as PDF/UA: A4, tagged, with an outline, a table of contents and running heads. One at a time: each
/// takes a core and tens of megabytes while it is set, and the whole application lives in two hundred.
@Component
public class Paper {
    static final int LONGEST = 200_000; // characters of HTML; the demo's manual has thirty thousand
    static final int MOST = 4000; // elements: a cell of a table costs more than its letters
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static {
        XRLog.setLoggingEnabled(false); // it tells of every style sheet and font
    }

    private final Templates templates;
    private final Semaphore place = new Semaphore(1, true);

    Paper(Templates templates) {
        this.templates = templates;
    }

    /// @param template with `<nav class="contents">` where the table of contents goes
    /// @param style name of a file below `paper`
    public PaperResult set(String template, Page page, Object it, String style, Colour colour) {
        if (!take()) return new PaperResult.Busy();
        try {
            return set(templates.render(template, page, it), Style.read(style, colour));
        } finally {
            place.release();
        }
    }

    static PaperResult set(String html, String style) {
        if (html.length() > LONGEST) return new PaperResult.TooLong();
        var document = Jsoup.parse(html);
        if (document.getAllElements().size() > MOST) return new PaperResult.TooLong();
        Keeping.write(document);
        Outline.of(document).write();
        document.head().appendElement("style").text(style);
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        Fonts.into(builder);
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), "")
                .usePdfUaAccessibility(true)
                .useHyphenation(new Syllables())
                .withProducer("Mostrador")
                .toStream(pdf);
        fetchNothing(builder);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PaperResult.Done(pdf.toByteArray());
    }

    // What a shop writes may be anything; neither the network nor a file is touched for it.
    private static void fetchNothing(PdfRendererBuilder builder) {
        builder.useUriResolver((_, address) -> address.startsWith("#") ? address : null);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, moment);
        }
    }

    private boolean take() {
        try {
            return place.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
