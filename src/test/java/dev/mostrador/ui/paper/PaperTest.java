package dev.mostrador.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mostrador.ui.Colour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    private static final String STYLE = Style.read("manual.css", new Colour("#0b6b5d"));
    private static final String HEAD = "<html lang=es><head><title>Título</title><meta name=description content=Tema>";

    @TempDir
    private Path folder;

    private static PDDocument set(String body) {
        return set("", body);
    }

    private static PDDocument set(String head, String body) {
        var html = HEAD + head + "</head><body>" + body + "</body></html>";
        try {
            return Loader.loadPDF(((PaperResult.Done) Paper.set(html, STYLE)).pdf());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper);
    }

    @Test
    void nothingIsFetchedWhateverItSays() throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
        var at = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        var leak = Files.writeString(folder.resolve("leak.css"), "p::before { content: 'FILTRADO' }");
        var file = leak.toUri().toString();
        var jar = "jar:file:///x.jar!/leak.css";
        try (var paper = set("""
                <link rel=stylesheet href="%1$sa"><link rel=stylesheet href="%2$s"><link rel=stylesheet href="leak.css">
                <style>@import url(%1$sb); @import "%2$s"; @font-face { font-family: X; src: url(%1$sc) }
                p { background: url(%1$sd); list-style-image: url(%1$se) } p::after { content: url(%2$s) }</style>
                """.formatted(at, file), """
                <p style="background-image:url('%1$sf')">Texto <i style="font-family: X">más</i></p>
                <img src="%1$sg" alt=x><img src="%2$s" alt=x><img src="%3$s" alt=x><object data="%1$sh"></object>
                <iframe src="%1$si"></iframe><embed src="%1$sj"><svg><image href="%1$sk" xlink:href="%1$sl"/></svg>
                <script src="%1$sm"></script><input type=image src="%1$sn" alt=x>
                """.formatted(at, file, jar))) {
            assertThat(text(paper)).contains("Texto").doesNotContain("FILTRADO");
        } finally {
            server.stop(0);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void itIsTaggedAndHasATitleALanguageAnOutlineAndContentsWithPages() throws IOException {
        try (var paper = set("""
                <nav class=contents></nav><article><section><h2>Primero</h2><p>¿Qué? «Año» 3 €</p></section>
                <section style="page-break-before:always"><h2>Segundo</h2><h3>Parte</h3><p>Fin</p></section></article>
                """)) {
            var catalog = paper.getDocumentCatalog();
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Título");
            assertThat(catalog.getLanguage()).isEqualTo("es");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var first = catalog.getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Primero");
            assertThat(first.getNextSibling().getFirstChild().getTitle()).isEqualTo("Parte");
            assertThat(text(paper)).contains("¿Qué? «Año» 3 €").containsPattern("Segundo[ .]+2");
        }
    }

    @Test
    void onlyTheLettersInUseAreEmbeddedOfItsOwnTypes() throws IOException {
        try (var paper = set("<p>Texto <b>fuerte</b></p>")) {
            var resources = paper.getPage(0).getResources();
            var fonts = new ArrayList<PDFont>();
            for (var name : resources.getFontNames()) fonts.add(resources.getFont(name));
            assertThat(fonts)
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().matches("[A-Z]{6}\\+Source.*"));
        }
    }

    @Test
    void aHeadingStaysWithTheFirstStepBelowIt() throws IOException {
        var step = "<li style='page-break-inside:avoid'><p>Escuchar</p><p>" + "Se lee todo. ".repeat(60) + "</p></li>";
        for (var above = 24; above < 44; above += 4) {
            try (var paper = set("<article><section>" + "<p>Antes</p>".repeat(above)
                    + "<h3>Queja</h3><p>El cliente.</p><ol>" + step + step + "</ol></section></article>")) {
                var pages = new PDFTextStripper();
                for (var n = 1; n <= paper.getNumberOfPages(); n++) {
                    pages.setStartPage(n);
                    pages.setEndPage(n);
                    var said = pages.getText(paper);
                    if (said.contains("Queja"))
                        assertThat(said).as("below " + above).contains("Escuchar");
                }
            }
        }
    }

    @Test
    void aWordWithoutEndStaysOnThePage() throws IOException {
        try (var paper = set("<article><h2>" + "X".repeat(300) + "</h2><p>" + "supercalifragil".repeat(40)
                + "</p><table><tr><td>uno</td><td>" + "9".repeat(400) + "</td></tr></table></article>")) {
            var edges = new ArrayList<Float>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(it -> edges.add(it.getXDirAdj() + it.getWidthDirAdj()));
                }
            }.getText(paper);
            assertThat(edges)
                    .isNotEmpty()
                    .allMatch(edge -> edge < paper.getPage(0).getMediaBox().getWidth() - 50);
        }
    }

    @Test
    void aSpanishWordIsPartedWhereItsSyllablesEnd() {
        assertThat(List.of(
                        "instrucción", "reclamaciones", "transportista", "cancelación", "desarrollo", "atendiéndole"))
                .extracting(word -> Syllables.parted(word).replace('\u00ad', '-'))
                .containsExactly(
                        "ins-truc-ción",
                        "recla-ma-cio-nes",
                        "trans-por-tista",
                        "can-ce-la-ción",
                        "desa-rro-llo",
                        "aten-dién-dole");
        var link = "Vea https://telepuppy.example/devoluciones y devoluciones@telepuppy.example";
        assertThat(new Syllables().hyphenateText(link)).isEqualTo(link);
    }

    @Test
    void whatWouldTakeTooLongIsRefused() {
        assertThat(Paper.set("<p>" + "x ".repeat(Paper.LONGEST), STYLE)).isEqualTo(new PaperResult.TooLong());
        assertThat(Paper.set("<p>" + "<b>x</b>".repeat(Paper.MOST), STYLE)).isEqualTo(new PaperResult.TooLong());
    }
}
