package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.Bounce;
import dev.mostrador.conversation.Hindrance;
import java.util.List;

/// What the report of a failed delivery means, recipient by recipient; the other server's own words stand behind it.
final class Bounces {
    private Bounces() {}

    static List<Hindrance> hindrances(Bounce bounce) {
        var told = bounce.recipients().stream()
                .filter(recipient -> recipient.action() == Bounce.Action.FAILED)
                .map(Bounces::hindrance)
                .toList();
        return told.isEmpty() ? List.of(Hindrance.of("email.bounce.unknown")) : told;
    }

    private static Hindrance hindrance(Bounce.Recipient recipient) {
        var answer = recipient.diagnostic().isEmpty() ? recipient.status() : recipient.diagnostic();
        return Hindrance.of("email.bounce." + cause(recipient.status()), recipient.address())
                .saying(answer);
    }

    /// RFC 3463: the second and third digits say what it is about.
    private static String cause(String status) {
        var code = status.substring(Math.min(2, status.length()));
        return switch (code) {
            case "1.1", "1.0", "1.6", "1.3" -> "no-such-address";
            case "1.2", "1.8", "4.4" -> "no-such-domain";
            case "2.1" -> "closed";
            case "2.2" -> "full";
            case "3.4", "2.3" -> "too-big";
            default -> code.startsWith("7.") ? "refused" : "other";
        };
    }
}
