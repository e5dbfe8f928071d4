package dev.mostrador.channel.email;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.SecretKeys;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The marks by which we know our own mails again, wherever they come back from. They are signed: nobody else can make
/// them, and nobody can guess his way into a conversation.
@Component
public class OwnMail {
    /// Carries the local part of our Message-ID through servers that replace it.
    public static final String HEADER = "X-Mostrador";

    private static final int SIGNATURE = 10; // bytes: 80 bits
    private static final Pattern MARK = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-z]+)");
    private static final Pattern TOKEN = Pattern.compile("c([0-9]{1,18})-([0-9a-z]{1,20})");

    private final SecretKeys keys;
    private final Ids ids;

    OwnMail(SecretKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /// A new Message-ID, without angle brackets.
    public String messageId(String domain) {
        var id = ids.next().toString();
        return id + "." + signature("message-id", id) + "@" + domain;
    }

    /// What stands before the @ of a Message-ID of ours.
    public static String mark(String messageId) {
        var at = messageId.lastIndexOf('@');
        return at < 0 ? messageId : messageId.substring(0, at);
    }

    boolean isOurs(String mark) {
        var match = MARK.matcher(mark.strip());
        return match.matches() && signature("message-id", match.group(1)).equals(match.group(2));
    }

    /// `hola+c1042-x7k2m9q4@telepuppy.example`: an answer to it finds its conversation whatever the program on the
    /// other side does with headers.
    public String replyAddress(String mailbox, long conversation) {
        var at = mailbox.lastIndexOf('@');
        var token = "c" + conversation + "-" + signature("reply", Long.toString(conversation));
        return mailbox.substring(0, at) + "+" + token + mailbox.substring(at);
    }

    /// The conversation that an address of ours names, if its signature is right.
    OptionalLong conversation(String address) {
        return token(address)
                .filter(match -> signature("reply", match.number).equals(match.signature))
                .map(match -> OptionalLong.of(Long.parseLong(match.number)))
                .orElse(OptionalLong.empty());
    }

    private record Token(String number, String signature) {}

    private static Optional<Token> token(String address) {
        var plus = address.indexOf('+');
        var at = address.lastIndexOf('@');
        if (plus < 0 || at < plus) {
            return Optional.empty();
        }
        var match = TOKEN.matcher(Mailboxes.canonical(address.substring(plus + 1, at)));
        return match.matches() ? Optional.of(new Token(match.group(1), match.group(2))) : Optional.empty();
    }

    private String signature(String purpose, String text) {
        var signed = keys.sign("mail-" + purpose, AccountScope.require() + ":" + text);
        return new BigInteger(1, Arrays.copyOf(signed, SIGNATURE)).toString(36);
    }
}
