package dev.mostrador.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// One mail on its way to the raw-mail address of the API, and what the answer means to a mail server.
record MailPost(Machine machine, String url, String mailbox, Path mail) {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 120_000;

    /// @param code of HTTP
    record Answer(int code, int status) {}

    /// The oldest client of the JDK is the one that starts quickest.
    Answer with(String token) throws IOException {
        var path = "/api/v1/mailboxes/"
                + URLEncoder.encode(mailbox, StandardCharsets.UTF_8).replace("+", "%20") + "/messages";
        var connection = (HttpURLConnection)
                URI.create(url.replaceAll("/+$", "") + path).toURL().openConnection();
        try {
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(Files.size(mail));
            connection.setRequestProperty("Content-Type", "message/rfc822");
            connection.setRequestProperty("Accept", "application/json");
            connection.setRequestProperty("Authorization", "Bearer " + token);
            send(connection);
            var code = connection.getResponseCode();
            return new Answer(code, status(code, connection));
        } finally {
            connection.disconnect();
        }
    }

    /// A server that refuses early may hang up while we still write; its answer counts, if there is one.
    private void send(HttpURLConnection connection) throws IOException {
        try (var body = connection.getOutputStream()) {
            Files.copy(mail, body);
        } catch (IOException e) {
            if (e instanceof java.net.ConnectException) throw e;
        }
    }

    private int status(int code, HttpURLConnection connection) throws IOException {
        if (code / 100 == 2) return Exit.DONE; // stored, repeated, ignored or in quarantine: it is in our hands
        machine.complain("cli.mail.answer", mailbox, code, reason(connection));
        return switch (code) {
            case 404 -> Exit.NO_USER;
            case 401, 403 -> Exit.NO_PERMISSION;
            case 400, 413, 415, 422 -> Exit.DATA_ERROR;
            default -> Exit.TRY_LATER;
        };
    }

    private static String reason(HttpURLConnection connection) throws IOException {
        var body = connection.getErrorStream();
        return body == null ? "" : new String(body.readNBytes(500), StandardCharsets.UTF_8);
    }
}
