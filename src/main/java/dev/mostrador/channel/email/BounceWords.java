package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.Bounce;
import dev.mostrador.ui.Words;
import java.util.stream.Collectors;

/// What a delivery report means, in a sentence; the other server's own words stand behind it.
final class BounceWords {
    private BounceWords() {}

    static String of(Bounce bounce, Words words) {
        var told = bounce.recipients().stream()
                .filter(recipient -> !bounce.failed() || recipient.action() == Bounce.Action.FAILED)
                .map(recipient -> sentence(recipient, bounce.failed(), words))
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? words.say("email.bounce.unknown") : told;
    }

    private static String sentence(Bounce.Recipient recipient, boolean failed, Words words) {
        var key = failed ? "email.bounce." + cause(recipient.status()) : "email.bounce.delayed";
        var answer = recipient.diagnostic().isEmpty() ? recipient.status() : recipient.diagnostic();
        var sentence = words.say(key, recipient.address());
        return answer.isEmpty() ? sentence : sentence + " (" + answer + ")";
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
