package dev.mostrador.channel;

import java.util.regex.Pattern;

/// Addresses that no person reads, by what they say of themselves.
public final class NoReply {
    private static final Pattern NOBODY = Pattern.compile(
            "(?:(?:do[-_.]?)?not?[-_.]?repl(?:y|ies)|no[-_.]?(?:responder|responda|contestar|conteste|resposta)|noresponder|notifica(?:ciones|tions?)"
                    + "|mailer-daemon|postmaster|bounces?|root|daemon|cron)(?:[-+._].*+)?",
            Pattern.CASE_INSENSITIVE);

    private NoReply() {}

    public static boolean matches(String address) {
        int sign = address.indexOf('@');
        return sign > 0 && NOBODY.matcher(address.substring(0, sign)).matches();
    }
}
