package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counterfoils;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is behind the last wall: a request that announces more than the whole server takes.
@ModuleTest
class TooBigTest {
    private static final String HEAD = """
            POST %s HTTP/1.1
            Host: localhost
            Accept: text/html
            Accept-Language: es
            Connection: close
            Content-Type: multipart/form-data; boundary=x
            Content-Length: 300000000

            --x
            Content-Disposition: form-data; name="f-archivos"; filename="a.bin"

            """;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Counterfoils counterfoils;

    @Test
    void aFormOfMoreThan200MegabytesIsAnsweredInOurOwnWords() throws IOException {
        var shop = telepuppy.open();
        var path = shop.get(() -> counterfoils.path(counterfoils.form()));
        var answer = send(path);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("Es demasiado grande");
    }

    private String send(String path) throws IOException {
        var address = URI.create(telepuppy.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(15_000);
            var out = socket.getOutputStream();
            out.write(HEAD.formatted(path).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return read(socket.getInputStream());
        }
    }

    // The server may wait for the rest of the body before it hangs up: the page's end is the end.
    private static String read(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        var part = new byte[8192];
        for (var size = in.read(part); size > 0; size = in.read(part)) {
            read.write(part, 0, size);
            if (read.toString(StandardCharsets.UTF_8).contains("</html>")) {
                break;
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }
}
