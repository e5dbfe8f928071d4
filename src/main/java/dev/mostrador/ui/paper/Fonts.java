package dev.mostrador.ui.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.util.Objects;

/// Source Serif and Source Sans (SIL Open Font License), of which only the letters in use are embedded. They lie in
/// `src/main/resources/fonts`.
final class Fonts {
    private Fonts() {}

    static void into(PdfRendererBuilder builder) {
        add(builder, "Serif", "source-serif-regular", 400, FontStyle.NORMAL);
        add(builder, "Serif", "source-serif-italic", 400, FontStyle.ITALIC);
        add(builder, "Serif", "source-serif-semibold", 600, FontStyle.NORMAL);
        add(builder, "Sans", "source-sans-regular", 400, FontStyle.NORMAL);
        add(builder, "Sans", "source-sans-semibold", 600, FontStyle.NORMAL);
    }

    private static void add(PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        var path = "/fonts/" + file + ".ttf";
        builder.useFont(
                () -> Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path), family, weight, style, true);
    }
}
