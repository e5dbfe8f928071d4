package dev.mostrador.channel.email.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mostrador.channel.email.reader.UnreadableEmail.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailReaderTest {
    private static final String MAIL = """
            Received: from a.example by b.example
            From: Ana <ana@example.com>
            Subject: ¿Y mi pedido?
            Date: Tue, 3 Nov 2026 10:15:00 +0100
            Message-ID: <a@example.com>
            X-Mostrador-Loop: =?utf-8?Q?s=C3=AD?=

            Sigue sin llegar.
            """;

    @TempDir
    Path folder;

    @Test
    void theSameMailByAnotherWayHasTheSameFingerprint() {
        var other = MAIL.replace(
                        "Received: from a.example by b.example",
                        "Received: from x.example\nReturn-Path: <ana@example.com>\nDelivered-To: b@telepuppy.example")
                .replace("\n", "\r\n")
                .replace("Sigue sin", "Sigue  sin");
        assertThat(fingerprint(other)).isEqualTo(fingerprint(MAIL)).hasSize(64);
    }

    @Test
    void twoMailsThatShareAMessageIdDiffer() {
        assertThat(fingerprint(MAIL.replace("Sigue sin llegar", "Ya llegó"))).isNotEqualTo(fingerprint(MAIL));
        assertThat(fingerprint(MAIL.replace("10:15:00", "10:15:01"))).isNotEqualTo(fingerprint(MAIL));
        assertThat(fingerprint(MAIL.replace("ana@example.com>\nSubject", "eva@example.com>\nSubject")))
                .isNotEqualTo(fingerprint(MAIL));
    }

    @Test
    void aMailWithoutAMessageIdHasAFingerprintToo() {
        var without = MAIL.replace("Message-ID: <a@example.com>\n", "");
        assertThat(fingerprint(without)).isEqualTo(fingerprint(without)).isNotEqualTo(fingerprint(MAIL));
    }

    @Test
    void twoPicturesFromADeviceThatNamesNothingDiffer() {
        var picture = """
                From: escaner@telepuppy.example
                Content-Type: image/png; name="scan.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgoAAAAN
                """;
        assertThat(fingerprint(picture))
                .isEqualTo(fingerprint(picture.replace("AAAN", "AA\nAN")))
                .isNotEqualTo(fingerprint(picture.replace("AAAN", "AAAO")));
    }

    @Test
    void anyHeaderCanBeAskedFor() {
        try (var email = read(MAIL)) {
            assertThat(email.header("x-mostrador-LOOP")).contains("sí");
            assertThat(email.header("X-Nothing")).isEmpty();
        }
    }

    @Test
    void onlyAPersonsMailMayBeAnsweredByItself() {
        for (var kind : Kind.values()) {
            assertThat(kind.mayBeAnsweredAutomatically()).isEqualTo(kind == Kind.PERSONAL);
        }
    }

    @Test
    void whatIsNoMailIsUnreadableForAReason() {
        assertReason("", Reason.EMPTY);
        assertReason(" \r\n\r\n", Reason.EMPTY);
        assertReason("Hola, esto no es un correo.\n", Reason.NOT_A_MAIL);
        assertReason("{\"json\": true}", Reason.NOT_A_MAIL);
        assertThatThrownBy(() -> EmailReader.read(folder.resolve("missing.eml")))
                .isInstanceOfSatisfying(
                        UnreadableEmail.class, it -> assertThat(it.reason()).isEqualTo(Reason.FILE));
    }

    @Test
    void anEmptyFileIsUnreadableAsEmpty() throws IOException {
        var file = Files.createFile(folder.resolve("empty.eml"));
        assertThatThrownBy(() -> EmailReader.read(file))
                .isInstanceOfSatisfying(
                        UnreadableEmail.class, it -> assertThat(it.reason()).isEqualTo(Reason.EMPTY));
    }

    @Test
    void afterClosingTheTextStaysAndTheAttachmentsAreGone() {
        var file = MailCorpus.FOLDER.resolve("attachment-pdf.eml");
        var email = EmailReader.read(file);
        var attachment = email.attachments().getFirst();
        email.close();
        email.close();
        assertThat(email.text()).isEqualTo("Adjunto la factura.");
        assertThatThrownBy(() -> {
                    try (var in = attachment.open()) {
                        in.read();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void anAttachmentCanBeOpenedAsOftenAsWanted() throws IOException {
        try (var email = EmailReader.read(MailCorpus.FOLDER.resolve("attachment-pdf.eml"))) {
            var attachment = email.attachments().getFirst();
            try (var first = attachment.open();
                    var second = attachment.open()) {
                assertThat(first.readAllBytes())
                        .isEqualTo(second.readAllBytes())
                        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void assertReason(String mail, Reason reason) {
        assertThatThrownBy(() -> read(mail))
                .isInstanceOfSatisfying(
                        UnreadableEmail.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private static String fingerprint(String mail) {
        try (var email = read(mail)) {
            return email.fingerprint();
        }
    }

    private static ReadEmail read(String mail) {
        return EmailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
