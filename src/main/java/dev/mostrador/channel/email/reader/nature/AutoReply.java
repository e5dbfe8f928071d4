package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.email.reader.Head;
import dev.mostrador.channel.email.reader.mime.Headers;
import java.util.Set;
import java.util.regex.Pattern;

/// Answers of robots: RFC 3834, what programs did before it, and subjects that say so together with another sign.
final class AutoReply {
    private static final Set<String> TELLING =
            Set.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-autoreply-from");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:re: ?)?(?:(?:respuesta|contestaci[óo]n) autom[áa]tica|fuera de (?:la )?oficina|ausente|ausencia|estoy de vacaciones|de vacaciones"
                    + "|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|away from"
                    + "|resposta autom[áà]tica|fora d[eo] (?:escrit[óo]rio|l['’]oficina)|aus[êè]ncia|resposta automàtica|fóra da oficina|erantzun automatikoa"
                    + "|r[ée]ponse automatique|absence du bureau|absent|automatische antwort|abwesen|risposta automatica|fuori (?:sede|ufficio)|assenza).*+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AutoReply() {}

    static boolean matches(Headers headers, Head head) {
        var submitted = headers.token("auto-submitted");
        if (submitted.startsWith("auto-replied")) {
            return true;
        }
        var precedence = headers.token("precedence");
        if (precedence.equals("auto_reply") || TELLING.stream().anyMatch(it -> isOn(headers, it))) {
            return true;
        }
        return SUBJECT.matcher(head.subject()).matches() && hasAnotherSign(headers, head);
    }

    private static boolean hasAnotherSign(Headers headers, Head head) {
        return Signs.nullReturnPath(headers)
                || Signs.autoSubmitted(headers)
                || headers.has("x-auto-response-suppress")
                || headers.token("precedence").matches("bulk|junk")
                || Signs.nobodyReads(head.from().address())
                || headers.token("x-ms-exchange-generated-message-source").contains("mailbox rules");
    }

    private static boolean isOn(Headers headers, String name) {
        return headers.first(name)
                .filter(it -> !it.equalsIgnoreCase("no") && !it.equalsIgnoreCase("false"))
                .isPresent();
    }
}
