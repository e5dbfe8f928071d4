package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A template's places that nobody filled in (law.md 13.1: no generic answers).
final class Unfilled implements Rule {
    private static final Pattern PLACE = Pattern.compile(
            "\\{\\{[^{}\\n]{0,60}\\}\\}?|\\{%[^%\\n]{0,60}%\\}|\\$?\\{[\\p{L}_.\\d -]{1,40}\\}|<<[^<>\\n]{1,60}>>|<(?:nombre|name|cliente|apellidos?|pedido|fecha|importe|n[uú]mero|producto|empresa|direcci[oó]n|agente|firma|enlace)[^<>\\n]{0,30}>|%[\\p{L}_]{3,30}%|\\[(?!x?\\])(?:\\p{Lu}[\\p{Lu}_ \\d-]{2,40}|(?i:nombre|cliente|apellidos?|pedido|fecha|importe|n[uú]mero|producto|empresa|direcci[oó]n|agente|firma|enlace|insertar|poner|rellenar|completar|indicar|tu nombre|su nombre)[^\\]\\n]{0,40})\\]|(?<![\\p{L}\\p{N}-])[Xx]{3,}(?![\\p{L}\\p{N}])|_{3,}|@@[\\p{L}_]{2,30}@@|#\\{[^}\\n]{1,40}\\}|#{4,}|\\b(?i:dd[/.-]mm(?:[/.-]a{2,4}|[/.-]y{2,4})?)\\b|\\b(?:NOMBRE|APELLIDOS?|CLIENTE|FECHA|IMPORTE|PEDIDO)(?= (?:NOMBRE|APELLIDOS?|CLIENTE|DEL CLIENTE|DE PEDIDO)\\b)|\\((?i:rellenar|completar|poner|indicar|insertar|pendiente de rellenar)[^)\\n]{0,40}\\)|\\bLorem ipsum\\b|\\$[a-z][a-z_]{2,30}\\b");

    @Override
    public String name() {
        return "unfilled";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var matcher = PLACE.matcher(draft.patient());
        while (matcher.find() && found.size() < 20) {
            var size = matcher.group().toUpperCase(java.util.Locale.ROOT);
            if (size.equals("XXX")
                    || size.equals("XXXX") && draft.lower().startsWith("talla", Math.max(0, matcher.start() - 6)))
                continue;
            var span = new Span(matcher.start(), matcher.end());
            found.add(Finding.of(name(), draft, span, Severity.ASK, "13.1", null));
        }
        return found;
    }
}
