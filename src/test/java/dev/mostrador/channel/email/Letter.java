package dev.mostrador.channel.email;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A raw mail for tests: Lucía writes to the shop, unless it is told otherwise.
public final class Letter {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "Hola:\r\n\r\nPedí la talla S.\r\n";

    private Letter() {
        with("From", "Lucía Ortega <lucia@example.com>");
        with("To", "hola@telepuppy.example");
        with("Subject", "Talla cambiada");
        with("Date", "Fri, 20 Nov 2026 09:42:00 +0100");
        with("Message-ID", "<" + UUID.randomUUID() + "@example.com>");
        with("MIME-Version", "1.0");
        with("Content-Type", "text/plain; charset=utf-8");
    }

    public static Letter fromLucia() {
        return new Letter();
    }

    public static Letter from(String from) {
        return new Letter().with("From", from);
    }

    public Letter with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Letter without(String header) {
        headers.remove(header);
        return this;
    }

    public Letter subject(String subject) {
        return with("Subject", subject);
    }

    /// `\n` becomes what mail has.
    public Letter saying(String text) {
        body = text.replace("\n", "\r\n");
        return this;
    }

    public Letter answering(String messageId) {
        return with("In-Reply-To", "<" + messageId + ">").with("References", "<" + messageId + ">");
    }

    public String id() {
        return headers.get("Message-ID").replaceAll("[<>]", "");
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    public String text() {
        var text = new StringBuilder();
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").append(body).toString();
    }

    /// What a server says about a mail that it could not deliver (RFC 3464).
    public static String bounceOf(String messageId, String recipient, String action, String status, String said) {
        return """
                From: MAILER-DAEMON@mx.example.net
                To: hola@telepuppy.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@mx.example.net>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I could not deliver it.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --b
                Content-Type: text/rfc822-headers

                From: hola@telepuppy.example
                To: %s
                Message-ID: <%s>

                --b--
                """.formatted(UUID.randomUUID(), recipient, action, status, said, recipient, messageId)
                .replace("\n", "\r\n");
    }
}
