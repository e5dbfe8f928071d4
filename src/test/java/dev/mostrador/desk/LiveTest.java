package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The stream of an open screen.
@ModuleTest
class LiveTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Agents agents;

    @Test
    void anOpenScreenHearsAtOnceWhichConversationChanged() throws Exception {
        var shop = telepuppy.open();
        try (var stream = Stream.open(shop.as(shop.nuria))) {
            stream.line(": here");
            var number = matters.harness(shop);

            stream.line("data:conversation " + number);
        }
    }

    @Test
    void nobodyHearsOfAnotherShop() throws Exception {
        var shop = telepuppy.open();
        var other = telepuppy.open();
        try (var stream = Stream.open(shop.as(shop.nuria))) {
            stream.line(": here");
            matters.harness(other);
            matters.harness(other);
            var own = matters.harness(shop);

            stream.line("data:conversation " + own);
            assertThat(stream.heard).doesNotContain("data:conversation 1002");
        }
    }

    @Test
    void whoLeavesTheShopHearsNoMore() throws Exception {
        var shop = telepuppy.open();
        try (var stream = Stream.open(shop.as(shop.andres))) {
            stream.line(": here");
            shop.run(() -> agents.disable(shop.andres.id()));

            stream.line("(end)");
        }
    }

    /// Reads the lines of a stream as they come.
    private static final class Stream implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final StringBuilder heard = new StringBuilder();

        static Stream open(Client client) throws Exception {
            var stream = new Stream();
            var request = HttpRequest.newBuilder(URI.create(client.address() + "/live"))
                    .header("Cookie", "session=" + client.cookies().get("session"))
                    .header("Accept-Encoding", "gzip") // as every browser asks; packed, a line would wait for more
                    .build();
            var response = stream.http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
            Thread.ofVirtual().start(() -> stream.read(response));
            return stream;
        }

        private void read(HttpResponse<java.io.InputStream> response) {
            try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException ended) {
                lines.add(ended.toString());
            }
            lines.add("(end)");
        }

        void line(String wanted) throws InterruptedException {
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (System.nanoTime() < until) {
                var line = lines.poll(100, TimeUnit.MILLISECONDS);
                if (line != null) {
                    heard.append(line).append('\n');
                    if (line.replace(":here", ": here").equals(wanted)) {
                        return;
                    }
                }
            }
            throw new AssertionError("Not heard: " + wanted + "\n" + heard);
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
