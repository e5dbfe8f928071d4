package dev.mostrador.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTest {
    @TempDir
    Path folder;

    private HttpServer server;
    private int answer = 201;
    private final AtomicReference<String> got = new AtomicReference<>();

    @BeforeEach
    void aServerThatAnswersAsTold() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.set(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + "\n" + body);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int deliver(String... more) throws IOException {
        var token = Files.writeString(folder.resolve("token"), "mst_secret\n");
        var words = new java.util.ArrayList<>(java.util.List.of(
                "mail",
                "deliver",
                "--mailbox",
                "hola+x@telepuppy.example",
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                "--token-file",
                token.toString()));
        words.addAll(java.util.List.of(more));
        return new Terminal()
                .data(folder.resolve("var"))
                .input("Subject: Hola\r\n\r\nñ\r\n")
                .type(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "201, 0", "200, 0", "202, 0", "404, 67", "401, 77", "403, 77", "413, 65", "429, 75", "500, 75", "503, 75"
    })
    void theMailServerLearnsWhatBecameOfTheMail(int answer, int status) throws IOException {
        this.answer = answer;
        assertThat(deliver()).isEqualTo(status);
    }

    @Test
    void theMailArrivesAsItCame() throws IOException {
        deliver();
        assertThat(got.get())
                .isEqualTo(
                        "POST /api/v1/mailboxes/hola%2Bx%40telepuppy.example/messages message/rfc822 Bearer mst_secret\n"
                                + "Subject: Hola\r\n\r\nñ\r\n");
    }

    @Test
    void aServerThatIsDownMeansLater() throws IOException {
        server.stop(0);
        assertThat(deliver()).isEqualTo(Exit.TRY_LATER);
    }

    @Test
    void noRunningMostradorMeansLaterAndLeavesNothingBehind() throws IOException {
        var data = folder.resolve("var");
        var terminal = new Terminal().data(data).input("Subject: Hola\r\n\r\n");
        assertThat(terminal.type("mail", "deliver", "--mailbox", "hola@telepuppy.example"))
                .isEqualTo(Exit.TRY_LATER);
        try (var left = Files.list(data.resolve("tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "deliver",
        "deliver --mailbox",
        "deliver --mailbox nobody",
        "fetch --mailbox a@b.example",
        "deliver --mailbox a@b.example --url x"
    })
    void whatIsMistypedIsUsage(String words) {
        assertThat(new Terminal().data(folder).type(("mail " + words).split(" ")))
                .isEqualTo(Exit.USAGE);
    }
}
