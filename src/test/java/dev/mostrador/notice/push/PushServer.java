package dev.mostrador.notice.push;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A browser maker's push service, on this machine.
final class PushServer implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Push> received = new LinkedBlockingQueue<>();
    private volatile int status = 201;
    private volatile Map<String, String> headers = Map.of();

    record Push(String path, Map<String, String> headers, byte[] body) {}

    PushServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            var all = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            each -> each.getKey().toLowerCase(java.util.Locale.ROOT),
                            each -> String.join(", ", each.getValue())));
            received.add(new Push(
                    exchange.getRequestURI().getPath(),
                    all,
                    exchange.getRequestBody().readAllBytes()));
            headers.forEach((name, value) -> exchange.getResponseHeaders().put(name, List.of(value)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    PushBrowser browser(String name) {
        return new PushBrowser(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name));
    }

    void answer(int status, Map<String, String> headers) {
        this.status = status;
        this.headers = headers;
    }

    Push next() throws InterruptedException {
        var push = received.poll(15, TimeUnit.SECONDS);
        if (push == null) {
            throw new AssertionError("Nothing was pushed");
        }
        return push;
    }

    @Nullable
    Push now() {
        return received.poll();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
