package dev.mostrador.style.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.style.file.FileReading.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class FileReadingTest {
    private static final String SECRET = "tarjeta 4111 1111 1111 1111";

    private final FileReading reading = new FileReading(new KindsOfFile(), Duration.ofSeconds(60));

    @Test
    void everyKindOfOfficeFileIsRead() throws Exception {
        assertThat(words("a.pdf", pdf(false))).contains(SECRET);
        assertThat(words("a.docx", word())).contains(SECRET);
        assertThat(words("a.xlsx", sheet(new XSSFWorkbook()))).contains(SECRET);
        assertThat(words("a.xls", sheet(new HSSFWorkbook()))).contains(SECRET);
        assertThat(words("a.pptx", slides())).contains(SECRET);
        assertThat(words("a.odt", zip(Map.of("content.xml", openDocument(SECRET)))))
                .contains(SECRET);
        assertThat(words("a.csv", SECRET.getBytes(StandardCharsets.UTF_8))).contains(SECRET);
    }

    @Test
    void aFileIsToldByItsBytesAndNotByItsName() throws Exception {
        assertThat(words("foto.png", pdf(false))).contains(SECRET);
        var picture = reading.read("foto.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        assertThat(picture.read()).isTrue();
        assertThat(picture.text()).isEmpty();
    }

    @Test
    void whatIsLockedOrBrokenIsSaidToBeUnread() throws Exception {
        assertThat(reading.read("a.pdf", pdf(true)).read()).isFalse();
        assertThat(reading.read("a.pdf", "%PDF-1.7 nonsense".getBytes(StandardCharsets.UTF_8))
                        .read())
                .isFalse();
        assertThat(reading.read("a.docx", zip(Map.of("[Content_Types].xml", "no xml")))
                        .read())
                .isFalse();
        assertThat(reading.read("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})
                        .read())
                .isFalse();
    }

    @Test
    void aBombIsNotInflated() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++) zip.write(zeros);
        }
        assertThat(bytes.size()).isLessThan(FileReading.LONGEST_FILE);
        assertThat(reading.read("a.docx", bytes.toByteArray()).read()).isFalse();
    }

    @Test
    void noEntityOfAnXmlIsFollowed() throws Exception {
        var evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + openDocument("&e;").replace("<?xml version=\"1.0\"?>", "");
        var read = reading.read("a.odt", zip(Map.of("content.xml", evil)));
        assertThat(read.text()).doesNotContain("root:");
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ja\">");
        for (var i = 1; i < 30; i++) laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        var word = repacked(word(), laughs.append("]>").toString(), "&a29;");
        assertThat(reading.read("a.docx", word).text().length()).isLessThan(10_000);
    }

    @Test
    void aLongTextIsReadAsFarAsItGoes() {
        var read = reading.read("a.txt", "palabra ".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertThat(read.read()).isFalse();
        assertThat(read.text()).hasSize(200_000);
    }

    @Test
    void aParserThatFailsOrHangsIsLeftBehind() {
        var never = new CountDownLatch(1);
        var hanging = new FileReading(
                (_, _) -> {
                    never.await();
                    return new Text("", true);
                },
                Duration.ofMillis(50));
        for (var i = 0; i < 4; i++)
            assertThat(hanging.read("a.pdf", new byte[0]).read()).isFalse();
        never.countDown();
        var failing = new FileReading(
                (_, _) -> {
                    throw new StackOverflowError();
                },
                Duration.ofSeconds(5));
        assertThat(failing.read("a.pdf", new byte[0]).read()).isFalse();
    }

    // Bytes changed at random, of every kind: each is read or said to be unread, and nothing is thrown.
    @Test
    void brokenFilesDoNoHarm() throws Exception {
        var random = new Random(5);
        for (var whole : new byte[][] {pdf(false), word(), sheet(new HSSFWorkbook())}) {
            for (var i = 0; i < 12; i++) {
                var broken = whole.clone();
                for (var j = 0; j < 20; j++) broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
                assertThat(reading.read("a", broken)).isNotNull();
            }
        }
    }

    private String words(String name, byte[] content) {
        var read = reading.read(name, content);
        assertThat(read.read()).as(name).isTrue();
        return read.text();
    }

    private static byte[] pdf(boolean locked) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(SECRET);
                content.endText();
            }
            if (locked) document.protect(new StandardProtectionPolicy("dueño", "clave", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(SECRET);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] sheet(Workbook book) throws IOException {
        try (book;
                var out = new ByteArrayOutputStream()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue(SECRET);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] slides() throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText(SECRET);
            show.write(out);
            return out.toByteArray();
        }
    }

    private static String openDocument(String words) {
        return "<?xml version=\"1.0\"?><office:body xmlns:office=\"o\" xmlns:text=\"t\"><text:p>" + words
                + "</text:p></office:body>";
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    // The same letter with a document type of its own.
    private static byte[] repacked(byte[] word, String type, String words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(word));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("word/document.xml"))
                    content = content.replace(SECRET, words).replaceFirst("\\?>", "?>" + type);
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
