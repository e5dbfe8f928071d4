package dev.mostrador.channel.email.screen;

import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.MailServer.Security;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.ui.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Between what is typed and a [Mailbox]. The outgoing server takes the user and the password of the incoming one
/// unless it is given its own.
final class MailboxForm {
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[?[0-9a-fA-F:.]+]?";

    private MailboxForm() {}

    static Form blank(@Nullable Provider provider) {
        var form = Form.blank()
                .with("quote", "yes")
                .with("import", "3")
                .with("quiet", "24")
                .with("folder", "INBOX")
                .with("auth", provider != null && provider.needsOauth() ? "xoauth2" : "password");
        fill(form, "imap", provider == null ? new MailServer("", 993, Security.TLS, "") : provider.imap());
        fill(form, "smtp", provider == null ? new MailServer("", 465, Security.TLS, "") : provider.smtp());
        return form;
    }

    static Form of(Mailbox box) {
        var form = Form.blank()
                .with("address", box.address())
                .with("name", box.name())
                .with("agent-in-name", yes(box.agentInName()))
                .with("team", box.team() == null ? "" : box.team().toString())
                .with("signature", box.signature())
                .with("quote", yes(box.quoteHistory()))
                .with("plus", yes(box.plusAddressing()))
                .with("folder", box.folder())
                .with("import", Integer.toString(box.importDays()))
                .with("auth", box.auth().column())
                .with("quiet", Integer.toString(box.quietAfterHours()));
        fill(form, "imap", box.imap());
        fill(form, "smtp", box.smtp());
        return form;
    }

    /// What is wrong with it stands in the form then; the mailbox may only be used when the form is fine.
    static Mailbox mailbox(UUID id, Form form) {
        var address = Mailboxes.canonical(form.email("address"));
        var imap = server(form, "imap", address);
        var smtp = server(form, "smtp", imap.user().isEmpty() ? address : imap.user());
        if (!imap.isSet() && !smtp.isSet()) {
            form.refuse("imap-host", "email.mailbox.no-server");
        }
        return new Mailbox(
                id,
                address,
                form.limited("name", 100),
                form.has("agent-in-name", "yes"),
                team(form),
                form.limited("signature", 2000),
                form.has("quote", "yes"),
                form.has("plus", "yes"),
                imap,
                form.value("folder").isEmpty() ? "INBOX" : form.limited("folder", 200),
                number(form, "import", 0, 365),
                smtp,
                form.value("auth").equals("xoauth2") ? Mailbox.Auth.XOAUTH2 : Mailbox.Auth.PASSWORD,
                number(form, "quiet", 1, 24 * 60));
    }

    /// An empty one means: as it was.
    static Passwords passwords(Form form) {
        var imap = form.secret("imap-password");
        var smtp = form.secret("smtp-password");
        return new Passwords(imap, smtp.isEmpty() ? imap : smtp);
    }

    /// A stored password is shown to the server that it was typed for, and to no other.
    static void demandPasswordForNewServer(Form form, Mailbox before, Mailbox after) {
        if (goesElsewhere(before.imap(), after.imap())
                && form.secret("imap-password").isEmpty()) {
            form.refuse("imap-password", "email.mailbox.password-again");
        } else if (goesElsewhere(before.smtp(), after.smtp())
                && passwords(form).smtp().isEmpty()) {
            form.refuse("smtp-password", "email.mailbox.password-again");
        }
    }

    /// One that cannot be read any more counts as none.
    static void demandLostPassword(Form form, Mailbox after) {
        var asked = after.imap().isSet() && !after.imap().user().isEmpty()
                || after.smtp().isSet() && !after.smtp().user().isEmpty();
        if (after.auth() == Mailbox.Auth.PASSWORD
                && asked
                && passwords(form).smtp().isEmpty()) {
            form.refuse("imap-password", "email.mailbox.password-lost");
        }
    }

    private static boolean goesElsewhere(MailServer before, MailServer after) {
        return after.isSet()
                && !after.user().isEmpty()
                && !(before.host().equalsIgnoreCase(after.host()) && before.port() == after.port());
    }

    private static void fill(Form form, String which, MailServer server) {
        form.with(which + "-host", server.host())
                .with(which + "-port", Integer.toString(server.port()))
                .with(which + "-security", server.security().column())
                .with(which + "-user", server.user());
    }

    private static MailServer server(Form form, String which, String user) {
        var host = form.limited(which + "-host", 253);
        if (host.isEmpty()) {
            return MailServer.NONE;
        }
        if (!host.matches(HOST)) {
            form.refuse(which + "-host", "email.mailbox.bad-host");
        }
        var typed = form.limited(which + "-user", 200);
        return new MailServer(
                host,
                number(form, which + "-port", 1, 65535),
                security(form.value(which + "-security")),
                typed.equals("-") ? "" : typed.isEmpty() ? user : typed);
    }

    private static Security security(String word) {
        return switch (word) {
            case "starttls" -> Security.STARTTLS;
            case "none" -> Security.NONE;
            default -> Security.TLS;
        };
    }

    private static int number(Form form, String name, int least, int most) {
        var typed = form.value(name);
        if (!typed.matches("\\d{1,6}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            form.refuse(name, "email.mailbox.number", least, most);
            return least;
        }
        return Integer.parseInt(typed);
    }

    private static @Nullable UUID team(Form form) {
        return form.value("team").matches("[0-9a-f-]{36}") ? UUID.fromString(form.value("team")) : null;
    }

    private static String yes(boolean on) {
        return on ? "yes" : "";
    }
}
