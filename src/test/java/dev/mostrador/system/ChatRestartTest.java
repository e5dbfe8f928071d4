package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Client;
import dev.mostrador.identity.TokensAtRest;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The application is killed while somebody chats: what they write meanwhile comes through once, in their order, and so
/// does the answer.
@Timeout(180)
class ChatRestartTest {
    private static final String KEY = "restartrestartrestart";
    private static final String LOOKS = """
            {"colour":"#0b6b5d","theme":"auto","side":"right","languages":["es"],"origins":[],\
            "files":true,"ask":"NEVER","mailAfter":0,"welcome":"","welcomeEnglish":""}""";

    @TempDir
    Path place;

    /// An address that stays while the application behind it comes and goes.
    private static final class Door implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        private volatile int port;

        Door() throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        var one = door.accept();
                        Thread.ofVirtual().start(() -> join(one));
                    }
                } catch (IOException closed) {
                    // by the test
                }
            });
        }

        private void join(Socket one) {
            try (one;
                    var other = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var back = Thread.ofVirtual().start(() -> pour(other, one));
                pour(one, other);
                back.join();
            } catch (IOException | InterruptedException gone) {
                // nobody behind the door
            }
        }

        private static void pour(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException gone) {
                // so is the other side
            } finally {
                try {
                    from.close();
                    to.close();
                } catch (IOException closed) {
                    // already
                }
            }
        }

        void leadTo(String address) {
            port = URI.create(address).getPort();
        }

        String address() {
            return "http://127.0.0.1:" + door.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    @Test
    void whatIsSaidWhileTheServerIsDownComesThroughOnce() throws Exception {
        try (var door = new Door();
                var installation = new Installation(place)) {
            door.leadTo(installation.start());
            var token = openShop(installation);
            try (var pages = new ForeignPages(door.address(), KEY);
                    var shop =
                            Screen.open(new Client(pages.address()), Look.DESK).go("/plain")) {
                var visitor = shop.page();
                visitor.locator("mostrador-chat .go").click();
                say(visitor, "Uno");
                assertThat(visitor.locator("mostrador-chat .me .st")).containsText("Enviado");
                installation.killApplication();
                say(visitor, "Dos");
                say(visitor, "Tres");
                var second = installation.start();
                answer(second, token, "Cuatro");
                door.leadTo(second);

                assertThat(visitor.locator("mostrador-chat .m:not(.me) .t"))
                        .hasText(
                                "Cuatro",
                                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                        .setTimeout(40_000));
                visitor.waitForFunction(
                        "() => !JSON.parse(localStorage['mostrador:" + KEY + "']).outbox.length",
                        null,
                        new com.microsoft.playwright.Page.WaitForFunctionOptions().setTimeout(40_000));
                assertThat(visitor.locator("mostrador-chat .t")).hasCount(4);
                try (var database = connect(installation)) {
                    assertThat(said(database)).containsExactly("Uno", "Cuatro", "Dos", "Tres");
                }
            }
        }
    }

    private static void say(com.microsoft.playwright.Page visitor, String text) {
        visitor.locator("mostrador-chat .row textarea").fill(text);
        visitor.keyboard().press("Enter");
    }

    private static void answer(String address, String token, String text) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/conversations/1001/messages"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
        }
    }

    // An agent is there for as long as the test lasts, wherever the application is.
    private static String openShop(Installation installation) throws SQLException {
        try (var database = installation.database().connect()) {
            var widget = UUID.randomUUID();
            var agent = UUID.randomUUID();
            for (var sql : List.of(
                    "insert into account (name, country, time_zone, created_at)"
                            + " values ('Telepuppy', 'ES', 'Europe/Madrid', now())",
                    "select set_config('app.account', '1', false)",
                    "insert into agent (account_id, id, name, email, role, created_at) values (1, '" + agent
                            + "', 'Nuria Sanz', 'nuria@telepuppy.example', 'agent', now())",
                    "insert into attendance (account_id, agent_id, seen_at) values (1, '" + agent
                            + "', now() + interval '1 hour')",
                    "insert into chat_widget (account_id, id, name, secret, settings, created_at) values (1, '" + widget
                            + "', 'Tienda', '\\x00', '" + LOOKS + "', now())",
                    "insert into public_door (key, account_id, kind, target_id, created_at) values ('" + KEY
                            + "', 1, 'chat', '" + widget + "', now())")) {
                try (var statement = database.createStatement()) {
                    statement.execute(sql);
                }
            }
            return new TokensAtRest(database).create(1, "prueba", Instant.now());
        }
    }

    private static Connection connect(Installation installation) throws SQLException {
        var database = installation.database().connect();
        try (var statement = database.createStatement()) {
            statement.execute("select set_config('app.account', '1', false)");
        }
        return database;
    }

    private static List<String> said(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select body from message order by id")) {
            var said = new java.util.ArrayList<String>();
            while (rows.next()) said.add(rows.getString(1));
            return said;
        }
    }
}
