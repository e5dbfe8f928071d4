package dev.mostrador.channel.email;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.awaitility.Awaitility;

/// A mail server in this process, on ports that are free: it takes mail for anybody and shows it by IMAP.
public final class GreenPost implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private final GreenMail server;

    public GreenPost() {
        this(0, 0);
    }

    public GreenPost(int smtp, int imap) {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
    }

    public GreenMail server() {
        return server;
    }

    public MailServer smtp() {
        return new MailServer("127.0.0.1", server.getSmtp().getPort(), MailServer.Security.NONE, "");
    }

    public MailServer imap(String user) {
        return new MailServer("127.0.0.1", server.getImap().getPort(), MailServer.Security.NONE, user);
    }

    /// Waits for that many mails and gives all.
    public MimeMessage[] received(int count) {
        if (!server.waitForIncomingEmail(PATIENCE.toMillis(), count)) {
            throw new AssertionError("Only " + server.getReceivedMessages().length + " of " + count + " mails came");
        }
        return server.getReceivedMessages();
    }

    public static void eventually(org.awaitility.core.ThrowingRunnable check) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(check);
    }

    @Override
    public void close() {
        server.stop();
    }
}
