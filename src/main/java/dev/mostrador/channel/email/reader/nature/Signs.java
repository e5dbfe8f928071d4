package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.NoReply;
import dev.mostrador.channel.email.reader.mime.Headers;

/// Marks that no person's mail carries.
final class Signs {
    private Signs() {}

    static boolean nullReturnPath(Headers headers) {
        return headers.first("return-path")
                .filter(it -> it.replace(" ", "").equals("<>"))
                .isPresent();
    }

    static boolean autoSubmitted(Headers headers) {
        var value = headers.token("auto-submitted");
        return !value.isEmpty() && !value.equals("no");
    }

    static boolean nobodyReads(String address) {
        return NoReply.matches(address);
    }

    static boolean isMailServer(String address) {
        var lower = address.toLowerCase(java.util.Locale.ROOT);
        return lower.startsWith("mailer-daemon")
                || lower.startsWith("postmaster@")
                || lower.startsWith("microsoftexchange");
    }
}
