package dev.mostrador.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the API. Every answer that it gets is held against the [Contract].
final class Program {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final Map<String, String> headers;

    Program(String address) {
        this(address, Map.of());
    }

    private Program(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    record Answer(int status, HttpHeaders headers, byte[] body) {
        JsonNode json() {
            return JSON.readTree(new ByteArrayInputStream(body));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        Answer is(int expected) {
            Assertions.assertThat(status).as(this::text).isEqualTo(expected);
            return this;
        }

        /// A problem of this kind; `about:blank` or the last word of its type.
        Answer isProblem(int expected, String kind) {
            is(expected);
            Assertions.assertThat(json().get("type").stringValue().replaceFirst("^urn:.*:", ""))
                    .isEqualTo(kind);
            return this;
        }
    }

    Program with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Program(address, more);
    }

    Program withToken(String secret) {
        return with("Authorization", "Bearer " + secret);
    }

    Program in(String language) {
        return with("Accept-Language", language);
    }

    Program once(String key) {
        return with("Idempotency-Key", key);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    Answer mail(String mailbox, String mail) {
        return mail(mailbox, BodyPublishers.ofString(mail));
    }

    Answer mail(String mailbox, Supplier<InputStream> mail) {
        return mail(mailbox, BodyPublishers.ofInputStream(mail));
    }

    Answer mail(String mailbox, BodyPublisher mail) {
        return with("Content-Type", "message/rfc822").send("POST", "/api/v1/mailboxes/" + mailbox + "/messages", mail);
    }

    Answer reply(long conversation, String json) {
        return with("Content-Type", "application/json")
                .send("POST", "/api/v1/conversations/" + conversation + "/messages", BodyPublishers.ofString(json));
    }

    Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            Contract.check(method, path, answer.status(), answer.header("Content-Type"), answer.body());
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
