package dev.mostrador.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/// Calls to addresses that others named. The machine is looked up once, judged, and that very one is spoken to: a name
/// that changes its mind in between leads nowhere. No redirect is followed, no answer is waited for long or read far.
///
/// Not the JDK's client, which looks the name up again by itself.
@Component
public class OutgoingCalls {
    private static final int CONNECT = 5_000; // milliseconds
    private static final Duration LONGEST = Duration.ofSeconds(15); // from the connection to the answer's end
    private static final int MOST = 16 * 1024; // bytes of an answer's head

    private final Reach reach;

    public OutgoingCalls(Reach reach) {
        this.reach = reach;
    }

    /// @param headers their names in lower case
    public record Reply(int status, Map<String, String> headers) {}

    /// Not called at all: that address is none of ours to call.
    public static final class Refused extends IOException {
        Refused(String why) {
            super(why);
        }
    }

    /// @param headers their names in lower case
    public record Exchanged(int status, Map<String, String> headers, byte[] body) {}

    /// It was given up, for it took too long.
    public static final class TooLate extends IOException {}

    /// The answer is longer than anybody asked for.
    public static final class TooMuch extends IOException {}

    /// Whether the address may be kept for later; what its name leads to is seen at each call.
    public boolean allows(URI address) {
        return reach.allows(address);
    }

    public Reply post(URI address, Map<String, String> headers, byte[] body) throws IOException {
        return calling(address, LONGEST, socket -> exchange(socket, head(address, headers, body), body));
    }

    /// The same with the answer's body.
    ///
    /// @param longest from the connection to the answer's end
    /// @param most bytes of the body; a longer one is [TooMuch]
    public Exchanged exchange(URI address, Map<String, String> headers, byte[] body, Duration longest, int most)
            throws IOException {
        var until = System.nanoTime() + longest.toNanos();
        try {
            return calling(address, longest, socket -> {
                var reply = exchange(socket, head(address, headers, body), body);
                var answer = AnswerBody.read(socket.getInputStream(), reply.headers(), most);
                return new Exchanged(reply.status(), reply.headers(), answer);
            });
        } catch (SocketException cut) {
            if (System.nanoTime() >= until) throw new TooLate();
            throw cut;
        }
    }

    private interface Call<T> {
        T on(Socket socket) throws IOException;
    }

    private <T> T calling(URI address, Duration longest, Call<T> call) throws IOException {
        if (!reach.allows(address)) {
            throw new Refused("Not an address for us: " + address.getScheme() + "://" + address.getHost());
        }
        var isSafe = "https".equals(address.getScheme());
        var port = address.getPort() > 0 ? address.getPort() : isSafe ? 443 : 80;
        try (var plain = new Socket()) {
            var watch = Thread.ofVirtual().start(() -> closeLate(plain, longest));
            try {
                plain.setSoTimeout((int) longest.toMillis());
                plain.connect(new InetSocketAddress(machine(address.getHost()), port), CONNECT);
                return call.on(isSafe ? safe(plain, address.getHost(), port) : plain);
            } finally {
                watch.interrupt();
            }
        }
    }

    private InetAddress machine(String host) throws IOException {
        var all = InetAddress.getAllByName(host);
        for (var each : all) {
            if (!reach.allows(each)) {
                throw new Refused(host + " leads to " + each.getHostAddress());
            }
        }
        return all[0];
    }

    private static Socket safe(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var safe = (SSLSocket) factory.createSocket(plain, host, port, true);
        var parameters = safe.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        safe.setSSLParameters(parameters);
        safe.startHandshake();
        return safe;
    }

    private static byte[] head(URI address, Map<String, String> headers, byte[] body) throws IOException {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var port = address.getPort() > 0 ? ":" + address.getPort() : "";
        var lines = new StringBuilder("POST %s%s HTTP/1.1\r\nHost: %s%s\r\nConnection: close\r\nContent-Length: %d\r\n"
                .formatted(path, query, address.getHost(), port, body.length));
        for (var each : headers.entrySet()) {
            if ((each.getKey() + each.getValue()).chars().anyMatch(it -> it < ' ' || it > '~')) {
                throw new Refused("Not a header: " + each.getKey());
            }
            lines.append(each.getKey()).append(": ").append(each.getValue()).append("\r\n");
        }
        return lines.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Reply exchange(Socket socket, byte[] head, byte[] body) throws IOException {
        var out = socket.getOutputStream();
        out.write(head);
        out.write(body);
        out.flush();
        return reply(readHead(socket));
    }

    private static String readHead(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new ByteArrayOutputStream();
        var newest = 0; // the last four bytes
        while (newest != 0x0d0a0d0a) {
            var next = in.read();
            if (next < 0 || head.size() >= MOST) {
                throw new IOException("The answer has no end of its head");
            }
            head.write(next);
            newest = newest << 8 | next;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static Reply reply(String head) throws IOException {
        var lines = head.split("\r\n");
        if (!lines[0].matches("HTTP/1\\.[01] \\d{3}.*")) {
            throw new IOException("Not an answer of HTTP");
        }
        var headers = new TreeMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            if (colon > 0) {
                var name = lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.put(name, lines[i].substring(colon + 1).strip());
            }
        }
        return new Reply(Integer.parseInt(lines[0].substring(9, 12)), Map.copyOf(headers));
    }

    private static void closeLate(Socket socket, Duration longest) {
        try {
            Thread.sleep(longest);
            socket.close();
        } catch (InterruptedException | IOException done) {
            // it has been answered, or is closed already
        }
    }
}
