package dev.mostrador.channel.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.reader.EmailReader;
import dev.mostrador.channel.email.reader.ReadEmail;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Recipients;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What we write is read by the reader of what others write.
class ComposerTest {
    private static final String ID = "0192-1.abc@telepuppy.example";

    @Test
    void aLetterIsReadAsItWasWritten() throws Exception {
        var mail = read(raw(letter("Talla ñ €", "Hola:\n\n  Sangrado.\n\n\nAdiós", "María")));
        assertThat(mail.subject()).isEqualTo("Talla ñ €");
        assertThat(mail.from().name()).isEqualTo("Núria · Telepuppy");
        assertThat(mail.messageId()).isEqualTo(ID);
        assertThat(mail.inReplyTo()).containsExactly("b@example.com");
        assertThat(mail.references()).containsExactly("a@example.com", "b@example.com");
        assertThat(mail.text()).isEqualTo("Hola:\n\n  Sangrado.\n\n\nAdiós");
        assertThat(mail.quoted()).contains("María").contains("El 3 nov 2026, a las 9:42, Lucía escribió:", "¿Y la M?");
        assertThat(mail.date()).contains(Instant.parse("2026-11-03T08:42:00Z"));
    }

    @Test
    void noTextBecomesAHeader() throws Exception {
        var evil = "Hola\r\nBcc: espia@example.org\r\n\r\ncuerpo";
        var letter = new Letter(
                ID + ">\r\nX-Evil: 1",
                new Address(evil, "hola@telepuppy.example"),
                null,
                new Recipients(List.of(new Address(evil, "lucia@example.com")), List.of(), List.of(), List.of()),
                evil,
                Instant.EPOCH,
                "b@example.com>\r\nX-Evil: 2",
                List.of("a@example.com\r\nX-Evil: 3"),
                "texto",
                "",
                null,
                List.of(new Letter.Enclosure(
                        "a\r\nX-Evil: 4.txt", "text/plain\r\nX-Evil: 5", () -> new ByteArrayInputStream(new byte[1]))),
                Letter.Robot.NONE);
        var mail = read(raw(letter));
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.header("X-Evil")).isEmpty();
        assertThat(raw(letter)).doesNotContain("\nX-Evil").doesNotContain("\nBcc");
    }

    @Test
    void blindCopiesStandNowhereInTheMail() throws Exception {
        var letter = letter("Hola", "texto", "");
        assertThat(raw(letter)).doesNotContain("secreto@example.org");
        assertThat(letter.recipients().all()).extracting(Address::address).contains("secreto@example.org");
    }

    @Test
    void picturesTravelWithTheTextThatShowsThem() throws Exception {
        var before = letter("x", "Mire **esto**: ![captura.png] y ![otra.png]", "");
        var files = List.of(
                new Letter.Enclosure(
                        "captura.png", "image/png", () -> new ByteArrayInputStream(new byte[3]), "p1@inline"),
                new Letter.Enclosure("guia.pdf", "application/pdf", () -> new ByteArrayInputStream(new byte[3])));
        var letter = new Letter(
                before.messageId(),
                before.from(),
                null,
                before.recipients(),
                before.subject(),
                before.date(),
                null,
                List.of(),
                before.text(),
                "",
                null,
                files,
                Letter.Robot.NONE);

        var raw = raw(letter);
        assertThat(raw)
                .contains("multipart/mixed", "multipart/alternative", "multipart/related", "Content-ID: <p1@inline>");
        assertThat(raw.indexOf("multipart/mixed")).isLessThan(raw.indexOf("multipart/alternative"));
        assertThat(raw.indexOf("multipart/alternative")).isLessThan(raw.indexOf("multipart/related"));
        var mail = read(raw);
        assertThat(mail.text()).contains("Mire **esto**: [captura.png]");
        assertThat(LetterText.html(letter))
                .contains("<strong>esto</strong>", "<img src=\"cid:p1@inline\" alt=\"captura.png\"", "![otra.png]");
        assertThat(mail.attachments()).hasSize(2);
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        var html = LetterText.html(letter("x", "<script>alert(1)</script> & https://telepuppy.example/a?b=1&c=2.", ""));
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .contains(
                        "<a href=\"https://telepuppy.example/a?b=1&amp;c=2\">https://telepuppy.example/a?b=1&amp;c=2</a>.")
                .doesNotContain("<script");
    }

    private static Letter letter(String subject, String text, String signature) {
        return new Letter(
                ID,
                new Address("Núria · Telepuppy", "hola@telepuppy.example"),
                null,
                new Recipients(
                        List.of(new Address("Lucía", "lucia@example.com")),
                        List.of(),
                        List.of(new Address("", "secreto@example.org")),
                        List.of()),
                subject,
                Instant.parse("2026-11-03T08:42:00Z"),
                "b@example.com",
                List.of("a@example.com", "b@example.com"),
                text,
                signature,
                new Letter.Quote("El 3 nov 2026, a las 9:42, Lucía escribió:", "Pedí la S.\n¿Y la M?"),
                List.of(),
                Letter.Robot.NONE);
    }

    private static String raw(Letter letter) throws Exception {
        var bytes = new ByteArrayOutputStream();
        Composer.compose(letter).writeTo(bytes);
        return bytes.toString(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static ReadEmail read(String raw) {
        return EmailReader.read(raw.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
