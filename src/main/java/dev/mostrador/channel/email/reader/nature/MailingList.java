package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.email.reader.mime.Headers;
import java.util.Set;

/// Lists and newsletters (RFC 2919, RFC 2369 and the old Precedence).
final class MailingList {
    private static final Set<String> HEADERS =
            Set.of("list-id", "list-unsubscribe", "list-post", "mailing-list", "x-mailing-list");

    private MailingList() {}

    static boolean matches(Headers headers) {
        return HEADERS.stream().anyMatch(it -> headers.first(it).isPresent())
                || headers.token("precedence").matches("list|bulk");
    }
}
