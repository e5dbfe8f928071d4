package dev.mostrador.style.file;

import dev.mostrador.style.file.FileReading.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Tells a file by its first bytes, not by its name, and reads it with the one parser that fits: no detectors, no
/// parsers of other programs, no recognition of letters in pictures, nothing that lies inside.
final class KindsOfFile implements FileReading.Parsing {
    private static final int MOST = 200_000; // characters: a book of a hundred pages
    private static final long INFLATED = 64L * 1024 * 1024; // bytes of all that a zip holds
    private static final int ENTRIES = 5_000;
    private static final int MAIN_MEMORY = 16 * 1024 * 1024; // bytes of a PDF, the rest on disk
    private static final Set<String> PLAIN =
            Set.of("txt", "csv", "tsv", "log", "json", "xml", "md", "html", "htm", "eml", "sql", "ini", "vcf", "ics");

    @Override
    public @Nullable Text text(byte[] content, String name) throws Exception {
        if (begins(content, "%PDF")) return parsed(new PDFParser(), content, name);
        if (begins(content, "PK\u0003\u0004")) return zipped(content, name);
        if (begins(content, "{\\rtf")) return plain(content);
        if (begins(content, "\u00D0\u00CF\u0011\u00E0")) return parsed(new OfficeParser(), content, name);
        return PLAIN.contains(ending(name)) ? plain(content) : null;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] content, String signs) {
        return content.length > signs.length()
                && new String(content, 0, signs.length(), StandardCharsets.ISO_8859_1).equals(signs);
    }

    private static Text plain(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        return text.length() <= MOST ? new Text(text, true) : new Text(text.substring(0, MOST), false);
    }

    private @Nullable Text zipped(byte[] content, String name) throws Exception {
        return switch (Zip.of(content)) {
            case OFFICE -> parsed(new OOXMLParser(), content, name);
            case OPEN_DOCUMENT -> OpenDocument.text(content, MOST);
            case OTHER -> null;
        };
    }

    /// What a zip holds, found by inflating all of it once without keeping any: a bomb ends here.
    private enum Zip {
        OFFICE,
        OPEN_DOCUMENT,
        OTHER;

        static Zip of(byte[] content) throws IOException {
            var kind = OTHER;
            var all = 0L;
            var entries = 0;
            var piece = new byte[8192];
            try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (++entries > ENTRIES) throw new IOException("Too many files inside");
                    if (entry.getName().equals("[Content_Types].xml")) kind = OFFICE;
                    if (entry.getName().equals("content.xml")) kind = OPEN_DOCUMENT;
                    for (var read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                        all += read;
                        if (all > INFLATED) throw new IOException("Too much inside");
                    }
                }
            }
            return kind;
        }
    }

    private static Text parsed(Parser parser, byte[] content, String name) throws Exception {
        var handler = new BodyContentHandler(MOST);
        var metadata = new Metadata();
        metadata.set(org.apache.tika.metadata.TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var stream = TikaInputStream.get(content)) {
            parser.parse(stream, handler, metadata, bounds());
            return new Text(handler.toString(), true);
        } catch (SAXException | IOException full) {
            if (!WriteLimitReachedException.isWriteLimitReached(full)) throw full;
            return new Text(handler.toString(), false);
        }
    }

    private static ParseContext bounds() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingInside());
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setParseIncrementalUpdates(false);
        pdf.setMaxMainMemoryBytes(MAIN_MEMORY);
        context.set(PDFParserConfig.class, pdf);
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setExtractMacros(false);
        context.set(OfficeParserConfig.class, office);
        return context;
    }

    /// Files within files stay closed.
    private static final class NothingInside implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
