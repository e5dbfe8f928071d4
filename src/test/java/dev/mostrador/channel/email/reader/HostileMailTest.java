package dev.mostrador.channel.email.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Mails made to cost much. Each must be read in a few seconds, even on a slow machine.
class HostileMailTest {
    private static final int MEGABYTE = 1024 * 1024;

    /// Of processor time, not on the clock, since other tests and builds may be running. Far more than any of them
    /// needs.
    private static final Duration PROCESSOR = Duration.ofSeconds(6);

    private static final Duration CLOCK = Duration.ofMinutes(2);

    static Stream<String> texts() {
        return megabytes(
                "a",
                " ",
                "\t",
                ">",
                "> ",
                "-",
                "_",
                "<",
                "=?",
                "=?utf-8?Q?",
                "El ",
                "El <a@b ",
                "De: ",
                "(",
                "\"",
                "a@",
                "a@b.",
                "escribió: ",
                "Este mensaje ",
                "550 5.1.1 ",
                "=3D",
                "\n",
                "-- \n",
                ">\n",
                "> a\nb\n",
                "El mar, 3 nov 2026 a las 9:42, X escribió:\n",
                "El a\n",
                "De: a\n",
                "____________\n",
                "Enviado desde mi iPhone\n",
                "---------- Forwarded message ---------\n",
                "Este mensaje es confidencial y de su destinatario\n\n",
                "--b\n");
    }

    static Stream<String> markups() {
        return megabytes(
                "a",
                "<",
                "&",
                "&#",
                "<div>",
                "<blockquote type=cite>",
                "<a href=x>",
                "<table>",
                "<b><i>",
                "<!--",
                "<![CDATA[",
                "<ul><li>",
                "<p style=\"display:none\">",
                "data:image/png;base64,",
                "=data:image/png;base64,",
                "\"data:image/png;base64,AAAA",
                "<p><br></p>",
                "<a b=\"");
    }

    private static Stream<String> megabytes(String... pieces) {
        return Stream.of(pieces).map(it -> it.repeat(MEGABYTE / it.length()));
    }

    @ParameterizedTest(name = "text {index}")
    @MethodSource("texts")
    void aMegabyteOfTextIsReadInBoundedTime(String body) {
        bounded("Subject: Undeliverable\nReturn-Path: <>\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
                        + body)
                .close();
    }

    @ParameterizedTest(name = "markup {index}")
    @MethodSource("markups")
    void aMegabyteOfMarkupIsReadInBoundedTime(String body) {
        bounded("Content-Type: text/html; charset=utf-8\n\n" + body).close();
    }

    @ParameterizedTest(name = "header {index}")
    @MethodSource("texts")
    void longHeadersAreReadInBoundedTime(String value) {
        var line = value.replace("\n", " ");
        var mail = new StringBuilder();
        for (var name : List.of(
                "Subject",
                "From",
                "To",
                "References",
                "Date",
                "Content-Type: multipart/mixed",
                "Content-Disposition")) {
            mail.append(name).append(": ").append(line, 0, 70_000).append('\n');
        }
        bounded(mail + "\nHola\n").close();
    }

    @Test
    void markupThatMultipliesWhenRepairedStaysSmall() {
        var markup = new StringBuilder("Content-Type: text/html\n\n");
        for (int i = 0; markup.length() < MEGABYTE; i++) {
            markup.append("<font color=c").append(i).append("><b><p>");
        }
        try (var email = bounded(markup.toString())) {
            assertThat(email.html().length()).isLessThan(4 * MEGABYTE);
        }
    }

    @Test
    void aMegabyteOfEventsIsReadInBoundedTime() {
        bounded("Content-Type: text/calendar\n\n" + "BEGIN:VEVENT\n ".repeat(MEGABYTE / 14))
                .close();
    }

    @Test
    void aMegabyteOfReferencesIsReadInBoundedTime() {
        bounded("References: " + "<a@b ".repeat(MEGABYTE / 5) + "\n\nHola\n").close();
    }

    @Test
    void aThousandLevelsOfNestingAreCutAndKept() {
        var mail = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        mail.append("Content-Type: text/plain\n\nEn el fondo\n");
        try (var email = bounded(mail.toString())) {
            assertThat(email.remarks()).contains(Remark.PARTS_CUT);
            assertThat(content(email.attachments().getFirst())).contains("En el fondo");
        }
    }

    @Test
    void aMillionPartsBecomeFiveHundredAndARest() {
        var mail = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1_000_000);
        try (var email = bounded(mail)) {
            assertThat(email.remarks()).contains(Remark.PARTS_CUT);
            assertThat(email.attachments()).hasSize(1);
            assertThat(content(email.attachments().getFirst())).endsWith("--b\n\nx\n");
        }
    }

    @Test
    void aMillionHeadersLeaveTheBodyReadable() {
        var mail = "X-A: b\n" + "X-Y: z\n".repeat(1_000_000) + "\nHola\n";
        try (var email = bounded(mail)) {
            assertThat(email.text()).isEqualTo("Hola");
        }
    }

    @Test
    void mailsInsideMailsAreOpenedOnce() {
        var mail = "From: a@example.com\nSubject: s\nContent-Type: message/rfc822\n\n".repeat(5_000) + "Hola\n";
        try (var email = bounded(mail)) {
            assertThat(email.attachments()).hasSize(1);
            assertThat(email.attachments().getFirst().forwarded()).isPresent();
        }
    }

    @Test
    void aBodyOfFiveMegabytesIsCutInTheTextAndWholeInTheAttachment() {
        var body = "Una línea más de texto.\n".repeat(5 * MEGABYTE / 24);
        try (var email = bounded("Content-Type: text/plain; charset=utf-8\n\n" + body)) {
            assertThat(email.remarks()).containsExactly(Remark.BODY_CUT);
            assertThat(email.text()).hasSizeLessThan(MEGABYTE + 1);
            assertThat(content(email.attachments().getFirst())).isEqualTo(body);
        }
    }

    private static ReadEmail bounded(String rest) {
        var raw = ("From: a@example.com\n" + rest).getBytes(StandardCharsets.UTF_8);
        return assertTimeoutPreemptively(CLOCK, () -> {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            var email = EmailReader.read(raw);
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                    .isLessThan(PROCESSOR);
            return email;
        });
    }

    private static String content(Attachment file) {
        try (var in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
