package dev.mostrador.channel.email.server;

import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.ui.Saying;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.stereotype.Component;

/// Tries both servers of a mailbox out, without saving or sending anything. Tells only which kind of thing happened, in
/// our own words: what a server answers could come from anywhere in the network.
@Component
public class ConnectionTrial {
    private final MailSessions sessions;

    ConnectionTrial(MailSessions sessions) {
        this.sessions = sessions;
    }

    /// @param imap how reading went
    /// @param smtp how sending would go
    public record Result(Outcome imap, Outcome smtp) {
        public boolean isFine() {
            return imap.fine() && smtp.fine();
        }
    }

    public record Outcome(boolean fine, Saying words) {}

    /// Takes up to some twenty seconds; both servers at once.
    public Result run(Mailbox mailbox, Passwords passwords) {
        var account = AccountScope.require();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var imap = CompletableFuture.supplyAsync(
                    () -> AccountScope.get(account, () -> imap(mailbox, passwords)), executor);
            var smtp = CompletableFuture.supplyAsync(
                    () -> AccountScope.get(account, () -> smtp(mailbox, passwords)), executor);
            return new Result(imap.join(), smtp.join());
        }
    }

    private Outcome imap(Mailbox mailbox, Passwords passwords) {
        if (!mailbox.imap().isSet()) {
            return new Outcome(true, Saying.of("email.trial.no-imap"));
        }
        try (var store = sessions.openImap(mailbox, passwords, MailSessions.Patience.SHORT)) {
            var folder = store.getFolder(mailbox.folder());
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder);
            }
            folder.open(Folder.READ_ONLY);
            var count = folder.getMessageCount();
            folder.close(false);
            return new Outcome(true, Saying.of("email.trial.imap", mailbox.folder(), count));
        } catch (MessagingException failure) {
            return trouble(failure, mailbox.imap());
        }
    }

    private Outcome smtp(Mailbox mailbox, Passwords passwords) {
        if (!mailbox.smtp().isSet()) {
            return new Outcome(true, Saying.of("email.trial.no-smtp"));
        }
        try (var transport = (SMTPTransport) sessions.openSmtp(mailbox, passwords, MailSessions.Patience.SHORT)) {
            return envelope(transport, mailbox);
        } catch (MessagingException failure) {
            return trouble(failure, mailbox.smtp());
        }
    }

    // An envelope without a letter: shows whether the server would take one of ours for somebody else.
    private static Outcome envelope(SMTPTransport transport, Mailbox mailbox) throws MessagingException {
        if (transport.simpleCommand("MAIL FROM:<" + mailbox.address() + ">") >= 400) {
            return new Outcome(false, Saying.of("email.trial.sender-refused", mailbox.address()));
        }
        var code = transport.simpleCommand("RCPT TO:<postmaster@example.com>");
        var said = String.valueOf(transport.getLastServerResponse()).toLowerCase(java.util.Locale.ROOT);
        transport.simpleCommand("RSET");
        return code >= 500 && (said.contains("relay") || said.contains("5.7."))
                ? new Outcome(false, Saying.of("email.trial.relay-refused"))
                : new Outcome(true, Saying.of("email.trial.smtp"));
    }

    private static Outcome trouble(MessagingException failure, MailServer server) {
        return new Outcome(false, Saying.of(Trouble.of(failure).key(), server.host()));
    }
}
