package dev.mostrador.channel.email.server;

import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/// Opens connections to a mailbox's two servers: certificates verified, no wait without an end.
@Component
public class MailSessions {
    private static final int WRITE_MILLIS = 120_000;

    /// How long an answer may take. IDLE is renewed well before the usual patience ends.
    public enum Patience {
        USUAL(15_000, 60_000),
        /// Somebody sits before a screen and waits.
        SHORT(8_000, 12_000);

        private final int connectMillis;
        private final int readMillis;

        Patience(int connectMillis, int readMillis) {
            this.connectMillis = connectMillis;
            this.readMillis = readMillis;
        }
    }

    private final Mailboxes mailboxes;
    private final Optional<AccessTokens> tokens;

    MailSessions(Mailboxes mailboxes, Optional<AccessTokens> tokens) {
        this.mailboxes = mailboxes;
        this.tokens = tokens;
    }

    /// There is no token for a mailbox that signs in by OAuth.
    public static final class NoToken extends AuthenticationFailedException {
        NoToken() {
            super("No OAuth token");
        }
    }

    /// The stored passwords cannot be read: the installation's key is another one.
    public static final class PasswordLost extends AuthenticationFailedException {
        PasswordLost() {
            super("The stored password cannot be read");
        }
    }

    public Store openImap(Mailbox mailbox) throws MessagingException {
        return openImap(mailbox, stored(mailbox), Patience.USUAL);
    }

    /// With passwords that need not be the stored ones.
    public Store openImap(Mailbox mailbox, Passwords passwords, Patience patience) throws MessagingException {
        var server = mailbox.imap();
        var store = session("imap", mailbox, server, patience).getStore(protocol("imap", server));
        connect(store, server, secret(mailbox, passwords.imap()));
        return store;
    }

    public Transport openSmtp(Mailbox mailbox) throws MessagingException {
        return openSmtp(mailbox, stored(mailbox), Patience.USUAL);
    }

    private Passwords stored(Mailbox mailbox) throws PasswordLost {
        return mailboxes.readable(mailbox.id()).orElseThrow(PasswordLost::new);
    }

    public Transport openSmtp(Mailbox mailbox, Passwords passwords, Patience patience) throws MessagingException {
        var server = mailbox.smtp();
        var transport = session("smtp", mailbox, server, patience).getTransport(protocol("smtp", server));
        connect(transport, server, secret(mailbox, passwords.smtp()));
        return transport;
    }

    private static void connect(jakarta.mail.Service service, MailServer server, String secret)
            throws MessagingException {
        var user = server.user().isEmpty() ? null : server.user();
        service.connect(server.host(), server.port(), user, user == null ? null : secret);
    }

    private String secret(Mailbox mailbox, String password) throws NoToken {
        if (mailbox.auth() == Mailbox.Auth.PASSWORD) {
            return password;
        }
        return tokens.flatMap(source -> source.token(mailbox)).orElseThrow(NoToken::new);
    }

    private static String protocol(String name, MailServer server) {
        return server.security() == MailServer.Security.TLS ? name + "s" : name;
    }

    private static Session session(String name, Mailbox mailbox, MailServer server, Patience patience) {
        var prefix = "mail." + protocol(name, server) + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", Integer.toString(patience.connectMillis));
        properties.setProperty(prefix + "timeout", Integer.toString(patience.readMillis));
        properties.setProperty(prefix + "writetimeout", Integer.toString(WRITE_MILLIS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        var startTls = Boolean.toString(server.security() == MailServer.Security.STARTTLS);
        properties.setProperty(prefix + "starttls.enable", startTls);
        properties.setProperty(prefix + "starttls.required", startTls);
        properties.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        if (mailbox.auth() == Mailbox.Auth.XOAUTH2) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        if (name.equals("imap")) {
            properties.setProperty(prefix + "fetchsize", "262144"); // bytes of a big mail at a time
            properties.setProperty(prefix + "peek", "true"); // reading a mail does not mark it as read
        } else {
            properties.setProperty(prefix + "from", mailbox.address()); // bounces come back to the mailbox
            properties.setProperty(prefix + "localhost", mailbox.domain()); // else the machine's own name is told
            properties.setProperty(prefix + "sendpartial", "false"); // all recipients or none
            properties.setProperty(prefix + "quitwait", "false");
        }
        return Session.getInstance(properties);
    }
}
