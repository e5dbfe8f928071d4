package dev.mostrador.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Pages of a shop that is no part of us, on an address of its own: a plain one, one that swaps its body as Turbo does,
/// one that lets nothing run but what carries its nonce.
final class ForeignPages implements AutoCloseable {
    private final HttpServer server;
    private final String desk;
    private final String key;

    ForeignPages(String desk, String key) throws IOException {
        this.desk = desk;
        this.key = key;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/empty", exchange -> bare(exchange));
        server.createContext("/plain", exchange -> page(exchange, "", ""));
        server.createContext("/swap", exchange -> page(exchange, "", """
                <script>
                addEventListener("click", async (event) => {
                  if (event.target.id !== "next") return;
                  event.preventDefault();
                  const text = await (await fetch("/swap?second")).text();
                  const page = new DOMParser().parseFromString(text, "text/html");
                  history.pushState({}, "", "/swap?second");
                  document.body = document.adoptNode(page.body);
                  document.body.dataset.swapped = "yes";
                  for (const old of document.body.querySelectorAll("script")) {
                    const script = document.createElement("script");
                    for (const { name, value } of old.attributes) script.setAttribute(name, value);
                    script.textContent = old.textContent;
                    old.replaceWith(script);
                  }
                  document.dispatchEvent(new Event("turbo:load"));
                });
                </script>"""));
        server.createContext("/strict", exchange -> {
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'nonce-abc123'; connect-src " + desk
                                    + "; require-trusted-types-for 'script'; base-uri 'none'");
            page(exchange, "nonce=\"abc123\"", """
                            <script nonce="abc123">
                            window.mostrador = window.mostrador || [];
                            mostrador.push(["on", "message", (it) => { document.title = it.text; }]);
                            mostrador.push(["setLocale", "en"]);
                            </script>""");
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void page(HttpExchange exchange, String nonce, String more) throws IOException {
        var html = """
                <!doctype html><html lang="es"><head><meta charset="utf-8"><title>La tienda</title></head>
                <body><main><h1>La tienda</h1><p><a id="next" href="/swap?second">Otra página</a></p></main>
                %s<script async %s src="%s/chat/widget.js" data-key="%s"></script></body></html>
                """.formatted(more, nonce, desk, key).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, html.length);
        try (var out = exchange.getResponseBody()) {
            out.write(html);
        }
    }

    private static void bare(HttpExchange exchange) throws IOException {
        var html = "<!doctype html><html lang=es><title>Otra</title><h1>Otra</h1>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, html.length);
        try (var out = exchange.getResponseBody()) {
            out.write(html);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
