package dev.mostrador.conversation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Speaks clamd's INSTREAM command (docs.clamav.net, "clamd protocol") with the daemon at
/// `MOSTRADOR_CLAMD=host:port`.
@Component
@ConditionalOnProperty("mostrador.clamd")
class ClamAv implements VirusScanner {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int CHUNK = 64 * 1024;

    private final InetSocketAddress daemon;

    ClamAv(@Value("${mostrador.clamd}") String address) {
        var colon = address.lastIndexOf(':');
        this.daemon =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Override
    public boolean isInfected(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(daemon, TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return verdict(new String(socket.getInputStream().readNBytes(4096), StandardCharsets.UTF_8));
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.writeBytes("zINSTREAM\0");
        for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            out.writeInt(chunk.length);
            out.write(chunk);
        }
        out.writeInt(0);
        out.flush();
    }

    private static boolean verdict(String answer) throws IOException {
        if (answer.contains(" FOUND")) {
            return true;
        }
        if (answer.contains(" OK")) {
            return false;
        }
        throw new IOException("clamd answered: " + answer.strip());
    }
}
