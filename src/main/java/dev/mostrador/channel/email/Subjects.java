package dev.mostrador.channel.email;

import java.util.Locale;
import java.util.regex.Pattern;

/// Subjects as mail programs change them: "RV: Re: Fwd: Pedido" is about "Pedido".
public final class Subjects {
    private static final String REPLY =
            "re|res|resp|rép|rep|aw|antw|antwort|sv|vs|rv|rif|r|tr|enc|fwd?|wg|rm|i|erantz|odp";
    /// Also counted, as in `Re[2]:`, and with the French space before the colon.
    private static final Pattern PREFIX = Pattern.compile(
            "^\\s*(?:" + REPLY + ")(?:\\s?[\\[(]\\d{1,3}[\\])])?\\s?[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Subjects() {}

    /// Without any of those prefixes.
    public static String bare(String subject) {
        var bare = subject.strip();
        for (var match = PREFIX.matcher(bare); match.find(); match = PREFIX.matcher(bare)) {
            bare = bare.substring(match.end());
        }
        return bare.strip();
    }

    static boolean hasPrefix(String subject) {
        return PREFIX.matcher(subject).find();
    }

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /// `Re: ` before it, once.
    public static String answer(String subject) {
        return ("Re: " + bare(subject)).strip();
    }

    private static String folded(String subject) {
        return bare(subject).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
