package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where everybody reads along, nothing of the customer's is said: no order, no address, no phone, no amount (R69).
final class PublicData implements Rule {
    private static final Pattern DATA = Pattern.compile(
            "(?:pedido|gu[ií]a|factura|boleta|folio|radicado|reclamo|caso|orden)\\s{1,2}(?:n[uú]mero |n\\.?º ?|# ?)?[A-Z]{0,4}-?\\d[\\w-]{2,20}|(?:calle|avenida|av\\.|carrera|jir[oó]n|plaza|paseo|c/)\\s[^\\n.,]{2,40}[ ,]{1,2}\\d{1,5}|(?:le|te) (?:devolvimos|reembolsamos|abonamos|cobramos|devolvemos) [^\\n]{0,10}\\d",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String name() {
        return "leak.public";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        if (!context.open()) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        for (var shape : List.of(DATA, Contacts.MAIL)) {
            var matcher = shape.matcher(draft.patient());
            while (found.size() < 10 && matcher.find()) {
                var span = new Span(matcher.start(), matcher.end());
                found.add(Finding.of(name(), draft, span, Severity.ASK, "R69", null));
            }
        }
        return found;
    }
}
