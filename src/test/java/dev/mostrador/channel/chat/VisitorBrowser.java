package dev.mostrador.channel.chat;

import dev.mostrador.fixtures.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the chat as the widget does.
public final class VisitorBrowser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final Map<String, String> headers = new HashMap<>();
    public String token = "";

    public VisitorBrowser(String address) {
        this.address = address;
    }

    public VisitorBrowser from(String origin) {
        headers.put("Origin", origin);
        return this;
    }

    /// Let in as nobody in particular.
    public VisitorBrowser enters() {
        token = json(post("/visitor", "{\"language\":\"es\"}").is(201))
                .get("token")
                .asString();
        return this;
    }

    public JsonNode visitor() {
        return json(get("/visitor").is(200));
    }

    public Answer say(String text) {
        return say(UUID.randomUUID(), text);
    }

    public Answer say(UUID id, String text, String... files) {
        return post("/messages", JSON.writeValueAsString(Map.of("id", id, "text", text, "files", files)));
    }

    public Answer leave(UUID id, String name, String email, String text) {
        return post(
                "/messages",
                JSON.writeValueAsString(Map.of("id", id, "form", true, "name", name, "email", email, "text", text)));
    }

    public Answer upload(String name, String type, byte[] content) {
        return send(request("/files")
                .header("Content-Type", type)
                .header("X-File-Name", name)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer ask(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public Listening listen(long position) {
        return new Listening(request("/stream")
                .header("Last-Event-ID", Long.toString(position))
                .GET()
                .build());
    }

    public static JsonNode json(Answer answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    public record Event(String id, String name, JsonNode data) {}

    /// An open stream.
    public static final class Listening implements AutoCloseable {
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final InputStream body;

        Listening(HttpRequest request) {
            try {
                var response = HTTP.send(request, BodyHandlers.ofInputStream());
                Assertions.assertThat(response.statusCode()).isEqualTo(200);
                body = response.body();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                var id = "";
                var name = "";
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id:")) id = line.substring(3);
                    if (line.startsWith("event:")) name = line.substring(6);
                    if (line.startsWith("data:")) events.add(new Event(id, name, JSON.readTree(line.substring(5))));
                    if (line.isEmpty()) id = "";
                }
            } catch (IOException closed) {
                // by the test
            }
        }

        /// The next event of that name; others are passed over.
        public Event next(String name) {
            try {
                for (var event = events.poll(10, TimeUnit.SECONDS);
                        event != null;
                        event = events.poll(10, TimeUnit.SECONDS)) {
                    if (event.name().equals(name)) return event;
                }
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            throw new AssertionError("no " + name);
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
