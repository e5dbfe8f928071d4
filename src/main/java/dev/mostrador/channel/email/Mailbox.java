package dev.mostrador.channel.email;

import dev.mostrador.conversation.Address;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An e-mail address of the shop, and how it is read and written.
///
/// @param address in lower case
/// @param name what customers see as the sender
/// @param agentInName "Nuria Sanz · Telepuppy" instead of "Telepuppy"
/// @param team takes the conversations that begin here
/// @param quoteHistory a reply carries the message that it answers
/// @param plusAddressing the server delivers `local+anything@domain` here, so that replies can carry a token
/// @param folder of the IMAP server
/// @param importDays of what lay there before the first visit
/// @param quietAfterHours silence that may be worth an alarm
public record Mailbox(
        UUID id,
        String address,
        String name,
        boolean agentInName,
        @Nullable UUID team,
        String signature,
        boolean quoteHistory,
        boolean plusAddressing,
        MailServer imap,
        String folder,
        int importDays,
        MailServer smtp,
        Auth auth,
        int quietAfterHours) {

    /// How we prove to both servers who we are.
    public enum Auth {
        PASSWORD,
        XOAUTH2;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Auth of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    public Address sender() {
        return new Address(name, address);
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// For alarms and signals.
    public String source() {
        return "mailbox:" + id;
    }
}
