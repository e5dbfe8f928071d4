package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.email.reader.mime.Headers;
import java.util.regex.Pattern;

/// Marks that no person's mail carries.
final class Signs {
    private static final Pattern NOBODY = Pattern.compile(
            "(?:(?:do[-_.]?)?not?[-_.]?repl(?:y|ies)|no[-_.]?(?:responder|responda|contestar|conteste|resposta)|noresponder|notifica(?:ciones|tions?)"
                    + "|mailer-daemon|postmaster|bounces?|root|daemon|cron)(?:[-+._].*+)?",
            Pattern.CASE_INSENSITIVE);

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
        int sign = address.indexOf('@');
        return sign > 0 && NOBODY.matcher(address.substring(0, sign)).matches();
    }

    static boolean isMailServer(String address) {
        var lower = address.toLowerCase(java.util.Locale.ROOT);
        return lower.startsWith("mailer-daemon")
                || lower.startsWith("postmaster@")
                || lower.startsWith("microsoftexchange");
    }
}
