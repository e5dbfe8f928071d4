package dev.mostrador.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMTP server in a bad mood: it answers each command as it was told to.
public final class SourSmtp implements AutoCloseable {
    private final ServerSocket server;
    private final String verb;
    private final String answer;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /// @param verb the command that is not answered with 250, e.g. `RCPT`
    public SourSmtp(String verb, String answer) {
        this.verb = verb;
        this.answer = answer;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public MailServer address() {
        return new MailServer("127.0.0.1", server.getLocalPort(), MailServer.Security.NONE, "");
    }

    public List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                converse(socket);
            } catch (IOException gone) {
                // the client left, or the test is over
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 sour.example.net");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (line.startsWith(verb)) {
                say(socket, answer);
            } else if (line.equals("QUIT")) {
                say(socket, "221 bye");
                return;
            } else {
                say(socket, line.equals("DATA") ? "354 go on" : "250 ok");
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
