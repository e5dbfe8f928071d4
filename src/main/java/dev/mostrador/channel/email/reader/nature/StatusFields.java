package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.email.reader.Bounce.Action;
import dev.mostrador.channel.email.reader.Bounce.Recipient;
import dev.mostrador.channel.email.reader.mime.Addresses;
import dev.mostrador.channel.email.reader.mime.Clean;
import dev.mostrador.channel.email.reader.mime.HeaderGroups;
import dev.mostrador.channel.email.reader.mime.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The field groups of a delivery status: one about the mail, one for each recipient.
final class StatusFields {
    private static final int MOST = 200;

    private StatusFields() {}

    static List<Recipient> recipients(byte[] status) {
        return HeaderGroups.of(status).stream()
                .flatMap(it -> recipient(it).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<Recipient> recipient(Headers fields) {
        var who = fields.first("final-recipient").or(() -> fields.first("original-recipient"));
        if (who.isEmpty() && !fields.has("action")) {
            return Optional.empty();
        }
        return Optional.of(new Recipient(
                who.map(StatusFields::address).orElse(""),
                action(fields.token("action")),
                StatusCode.of(fields.text("status")),
                diagnostic(fields.text("diagnostic-code"))));
    }

    /// `rfc822; ana@example.com`.
    private static String address(String value) {
        var found = Addresses.parse(List.of(value.substring(value.indexOf(';') + 1)));
        return found.isEmpty() ? "" : found.getFirst().address();
    }

    /// `smtp; 550 5.1.1 …`.
    private static String diagnostic(String value) {
        int semicolon = value.indexOf(';');
        boolean typed = semicolon > 0 && semicolon < 12 && value.indexOf(' ') > semicolon - 1;
        return Clean.oneLine(typed ? value.substring(semicolon + 1) : value);
    }

    static Action action(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "delayed" -> Action.DELAYED;
            case "delivered" -> Action.DELIVERED;
            case "relayed" -> Action.RELAYED;
            case "expanded" -> Action.EXPANDED;
            default -> Action.FAILED;
        };
    }
}
