package dev.mostrador.channel.email.screen;

import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.MailServer.Security;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the usual mail providers listen. `hint` is a message key, or "": what their customers must know.
public enum Provider {
    GMAIL("Gmail", "imap.gmail.com", "smtp.gmail.com", Port.S465, "email.provider.app-password"),
    MICROSOFT("Microsoft 365", "outlook.office365.com", "smtp.office365.com", Port.S587, "email.provider.oauth"),
    OUTLOOK("Outlook.com", "outlook.office365.com", "smtp-mail.outlook.com", Port.S587, "email.provider.oauth"),
    YAHOO("Yahoo", "imap.mail.yahoo.com", "smtp.mail.yahoo.com", Port.S465, "email.provider.app-password"),
    ICLOUD("iCloud", "imap.mail.me.com", "smtp.mail.me.com", Port.S587, "email.provider.app-password"),
    IONOS("IONOS", "imap.ionos.es", "smtp.ionos.es", Port.S465, ""),
    OVH("OVH", "ssl0.ovh.net", "ssl0.ovh.net", Port.S465, ""),
    STRATO("Strato", "imap.strato.de", "smtp.strato.de", Port.S465, ""),
    ZOHO("Zoho", "imap.zoho.eu", "smtp.zoho.eu", Port.S465, ""),
    INFOMANIAK("Infomaniak", "mail.infomaniak.com", "mail.infomaniak.com", Port.S465, ""),
    FASTMAIL("Fastmail", "imap.fastmail.com", "smtp.fastmail.com", Port.S465, "email.provider.app-password");

    private enum Port {
        S465,
        S587
    }

    private final String title;
    private final String imap;
    private final String smtp;
    private final Port port;
    private final String hint;

    Provider(String title, String imap, String smtp, Port port, String hint) {
        this.title = title;
        this.imap = imap;
        this.smtp = smtp;
        this.port = port;
        this.hint = hint;
    }

    static Optional<Provider> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    MailServer imap() {
        return new MailServer(imap, 993, Security.TLS, "");
    }

    MailServer smtp() {
        return port == Port.S465
                ? new MailServer(smtp, 465, Security.TLS, "")
                : new MailServer(smtp, 587, Security.STARTTLS, "");
    }

    boolean needsOauth() {
        return hint.equals("email.provider.oauth");
    }
}
