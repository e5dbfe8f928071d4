package dev.mostrador.channel.email.reader.quote;

import java.util.regex.Pattern;

/// "RV: factura": Outlook marks a forwarded mail only here.
final class ForwardSubject {
    private static final Pattern PREFIX = Pattern.compile(
            "(?:fwd?|rv|reenv|enc|wg|tr|i|fs|bdl)(?:\\[\\d{1,3}])? ?:.*+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ForwardSubject() {}

    static boolean matches(String subject) {
        return PREFIX.matcher(subject.strip()).matches();
    }
}
