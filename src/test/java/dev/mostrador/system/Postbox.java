package dev.mostrador.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// An SMTP server that remembers what it got. It can keep its yes to itself: then it has the mail, and the sender does
/// not know.
final class Postbox implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*<([^>]*)>");
    private static final Pattern NAME = Pattern.compile("respuesta-\\d+-\\d+-fin");

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile CountDownLatch held = new CountDownLatch(0);

    Postbox() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    /// @param name of the reply, as its text says it
    record Letter(String messageId, String name) {}

    int port() {
        return server.getLocalPort();
    }

    List<Letter> letters() {
        return letters;
    }

    /// From now on no sender hears a yes; answers as soon as `count` of them wait for it.
    void hold(int count) throws InterruptedException {
        held = new CountDownLatch(count);
        open = new CountDownLatch(1);
        if (!held.await(20, TimeUnit.SECONDS)) throw new AssertionError("nothing came while the answer was held back");
    }

    void release() {
        open.countDown();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException closed) {
                // the test is over
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(socket, "220 postbox.example");
            for (var line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                if (line.equals("DATA")) receive(socket, in);
                say(socket, "250 ok");
            }
            say(socket, "221 bye");
        } catch (IOException | InterruptedException gone) {
            // the sender was killed
        }
    }

    private void receive(Socket socket, BufferedReader in) throws IOException, InterruptedException {
        say(socket, "354 go on");
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); !line.equals("."); line = in.readLine()) lines.add(line);
        var mail = String.join("\n", lines);
        letters.add(new Letter(find(MESSAGE_ID, mail), find(NAME, mail)));
        held.countDown();
        open.await();
    }

    private static String find(Pattern pattern, String mail) {
        var found = pattern.matcher(mail);
        return found.find() ? found.group(found.groupCount()) : "none in " + mail;
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        release();
        server.close();
    }
}
