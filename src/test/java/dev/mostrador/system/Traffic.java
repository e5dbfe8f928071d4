package dev.mostrador.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Customers who write and a program that answers them, several at once, until the application is gone; and what it
/// said yes to.
final class Traffic {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ENOUGH = 5000; // a stream ends, even if nobody kills it

    /// By name; the value is the message's id, "" as long as the application has not said it.
    final Map<String, String> mails = new ConcurrentHashMap<>();

    final Map<String, String> replies = new ConcurrentHashMap<>();

    private final Map<String, Long> answered = new ConcurrentHashMap<>(); // reply → conversation
    private final BlockingQueue<Long> conversations = new LinkedBlockingQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private volatile String address = "";
    private volatile int round;
    private volatile boolean over;
    private volatile CountDownLatch written = new CountDownLatch(0);
    private volatile CountDownLatch repliedTo = new CountDownLatch(0);

    Traffic(String token) {
        this.token = token;
    }

    /// Returns once so many mails and replies have been acknowledged; it goes on.
    void begin(String address, ExecutorService threads, int mails, int replies) throws InterruptedException {
        this.address = address;
        round++;
        over = false;
        written = new CountDownLatch(mails);
        repliedTo = new CountDownLatch(replies);
        for (var n = 0; n < 4; n++) threads.submit(this::write);
        for (var n = 0; n < 2; n++) threads.submit(this::answer);
        if (!written.await(30, TimeUnit.SECONDS) || !repliedTo.await(30, TimeUnit.SECONDS))
            throw new AssertionError("acknowledged only " + acknowledged(this.mails) + " mails and "
                    + acknowledged(this.replies) + " replies");
    }

    void end() {
        over = true;
    }

    /// What a client does that has not heard a yes: the same again. Each must be taken at once.
    void sendAgain(String address) throws IOException, InterruptedException {
        this.address = address;
        for (var mail : mails.entrySet()) if (mail.getValue().isEmpty()) checked(mail.getKey(), mail(mail.getKey()));
        for (var reply : replies.entrySet())
            if (reply.getValue().isEmpty()) checked(reply.getKey(), reply(reply.getKey()));
    }

    static long acknowledged(Map<String, String> messages) {
        return messages.values().stream().filter(id -> !id.isEmpty()).count();
    }

    private static void checked(String name, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2)
            throw new AssertionError(name + " was answered " + answer.statusCode() + " " + answer.body());
    }

    private void write() {
        try {
            while (!over && number.get() < ENOUGH) {
                var name = "carta-" + round + "-" + number.incrementAndGet() + "@example.com";
                mails.put(name, "");
                mail(name);
            }
        } catch (IOException | InterruptedException killed) {
            end();
        }
    }

    private void answer() {
        try {
            while (!over) {
                var conversation = conversations.poll(100, TimeUnit.MILLISECONDS);
                if (conversation == null) continue;
                var name = "respuesta-" + round + "-" + conversation + "-fin";
                answered.put(name, conversation);
                replies.put(name, "");
                reply(name);
            }
        } catch (IOException | InterruptedException killed) {
            end();
        }
    }

    private HttpResponse<String> mail(String name) throws IOException, InterruptedException {
        var mail = """
                From: Lucía <%s>
                To: hola@telepuppy.example
                Subject: Pedido de %s
                Message-ID: <%s>
                Date: Sun, 22 Nov 2026 09:30:00 +0100
                Content-Type: text/plain; charset=utf-8

                ¿Cuándo llega mi pedido?
                """.formatted(name, name, name).replace("\n", "\r\n");
        var answer = post("/api/v1/mailboxes/hola@telepuppy.example/messages", "message/rfc822", name, mail);
        if (answer.statusCode() / 100 == 2) {
            var filed = JSON.readTree(answer.body());
            mails.put(name, filed.at("/message/id").asString());
            conversations.add(filed.at("/conversation/number").asLong());
            written.countDown();
        }
        return answer;
    }

    private HttpResponse<String> reply(String name) throws IOException, InterruptedException {
        var text = JSON.writeValueAsString(Map.of("text", "Mañana: " + name));
        var path = "/api/v1/conversations/" + answered.get(name) + "/messages";
        var answer = post(path, "application/json", name, text);
        if (answer.statusCode() / 100 == 2) {
            replies.put(name, id(JSON.readTree(answer.body())));
            repliedTo.countDown();
        }
        return answer;
    }

    private static String id(JsonNode message) {
        return message.get("id").asString();
    }

    private HttpResponse<String> post(String path, String type, String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
        if (type.equals("application/json")) request.header("Idempotency-Key", key);
        return http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
