package dev.mostrador.channel.email;

import java.util.Locale;

/// Where to connect to, and as whom.
///
/// @param host "" when there is none: a mailbox fed by a pipe needs no IMAP
public record MailServer(String host, int port, Security security, String user) {
    public static final MailServer NONE = new MailServer("", 0, Security.NONE, "");

    public enum Security {
        TLS,
        STARTTLS,
        NONE;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Security of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isSet() {
        return !host.isBlank();
    }
}
