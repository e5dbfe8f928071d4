package dev.mostrador.cli;

import dev.mostrador.demo.Demo;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// An agent's morning in the demo shop, fast: whatever code it runs, and what Java learns about that code, goes into
/// the start-up cache.
final class Practice {
    private static final int ROUNDS = 40;
    private static final List<String> PLACES = List.of(
            "/sign-in",
            "/inbox/mine",
            "/inbox/unassigned",
            "/inbox/open",
            "/inbox/closed",
            "/search?q=pedido",
            "/search?q=10482",
            "/customers",
            "/quarantine",
            "/profile");
    private static final Pattern CONVERSATION = Pattern.compile("href=\"(/conversations/[0-9]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String address;

    private Practice(HttpClient client, String address) {
        this.client = client;
        this.address = address;
    }

    static void at(String address) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var practice = new Practice(client, address);
            practice.signIn();
            for (var round = 0; round < ROUNDS; round++) practice.walk();
        }
    }

    private void signIn() throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/sign-in"));
        if (!token.find()) throw new IOException("The sign-in page has no form token");
        var agent = Demo.anAgent();
        var form = "_csrf=" + encoded(token.group(1)) + "&email=" + encoded(agent.email()) + "&password="
                + encoded(agent.password());
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 303) throw new IOException("Signing in was answered by " + answer.statusCode());
    }

    private void walk() throws IOException, InterruptedException {
        for (var place : PLACES) {
            var page = get(place);
            var conversation = CONVERSATION.matcher(page);
            for (var n = 0; n < 3 && conversation.find(); n++) get(conversation.group(1));
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
