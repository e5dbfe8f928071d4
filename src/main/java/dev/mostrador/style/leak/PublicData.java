package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where everybody reads along, nothing of the customer's is said, not even the whole name, and nothing is asked for
/// (R69): no order, no address, no phone, no amount.
final class PublicData implements Rule {
    private static final int MOST = 10;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CODE = Pattern.compile(
            "(?:pedido|gu[ií]a|factura|boleta|folio|radicado|reclamo|caso|orden|expediente)\\s{1,2}(?:n[uú]mero |n\\.?º ?|# ?)?[A-Z]{0,4}-?\\d[\\w/-]{2,20}",
            FLAGS);
    private static final Pattern PLACE = Pattern.compile(
            "(?:calle|avenida|av\\.|carrera|jir[oó]n|plaza|paseo|c/)\\s[^\\n.,]{2,40}[ ,]{1,2}\\d{1,5}|\\b\\d{1,2}\\.? ?º ?-?[A-Z]\\b",
            FLAGS);
    private static final Pattern MONEY = Pattern.compile(
            "\\b(?:le|te|les) (?:devolvimos|reembolsamos|abonamos|cobramos|devolvemos|compensamos|ingresamos|descontamos)\\b|\\b(?:su|tu) (?:reembolso|abono|cobro|extorno|devoluci[oó]n|reintegro) [^\\n.]{0,30}(?:\\d|aplic|sali|hizo|hecho)",
            FLAGS);
    private static final Pattern OWN = Pattern.compile(
            "\\b(?:su|tu) (?:dni|nie|rut|rfc|curp|cuit|c[eé]dula|pasaporte|tarjeta|cuenta|direcci[oó]n|historial|n[uú]mero de tel[eé]fono|domicilio|factura|boleta|banco|hij[oa]|marido|mujer|espos[oa]|vecin[oa]|paquete|compra)\\b|\\b(?:usted |nos |t[uú] )?(?:compr[oó]|compraste) (?:el|la|los|las|un|una|unos|unas)\\b|\\b(?:enfermedad|operaci[oó]n|diagn[oó]stico|tratamiento|cita) (?:de su|de tu|es el|el)\\b|\\bsu cita\\b",
            FLAGS);
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:d[ií]ganos|ind[ií]quenos|env[ií]enos|m[aá]ndenos|p[oó]nganos|escriba|deje|dinos|m[aá]ndanos|env[ií]anos|ind[ií]canos|decinos|mandanos|p[aá]senos|p[aá]sanos)\\b(?![^\\n.]{0,60}privad)[^\\n.]{0,25}\\b(?:su|tu|el) (?:n[uú]mero|tel[eé]fono|direcci[oó]n|correo|dni|nombre|pedido|celular|m[oó]vil|rut|rfc)",
            FLAGS);
    // A first name alone is what the others read beside the question anyway.
    private static final Pattern CALLED = Pattern.compile(
            "(?:(?i:se[ñn]ora?|don|do[ñn]a|estimad[oa]|querid[oa]|licenciad[oa]|gracias,|hola,?|buen[oa]s (?:d[ií]as|tardes|noches),|buen d[ií]a,) )\\p{Lu}\\p{Ll}{2,20}(?: \\p{Lu}\\p{Ll}{2,20}|[,:] (?:su|tu|el) )|^\\p{Lu}\\p{Ll}{2,20}(?: \\p{Lu}\\p{Ll}{2,20}){0,3}, (?:su|tu)\\b",
            Pattern.MULTILINE);

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
        for (var shape : List.of(CODE, PLACE, MONEY, OWN, ASKED, CALLED)) look(draft, shape, found);
        contacts(draft, context, Contacts.MAIL, found);
        contacts(draft, context, Contacts.PHONE, found);
        named(draft, context, found);
        return found;
    }

    private void look(Draft draft, Pattern shape, List<Finding> found) {
        var matcher = shape.matcher(draft.patient());
        while (found.size() < MOST && matcher.find()) add(draft, matcher.start(), matcher.end(), found);
    }

    private void add(Draft draft, int start, int end, List<Finding> found) {
        found.add(Finding.of(name(), draft, new Span(start, end), Severity.ASK, "R69", null));
    }

    // The shop's own may stand there, if it is on the list; lines that everybody may call are free of charge.
    private void contacts(Draft draft, StyleContext context, Pattern shape, List<Finding> found) {
        var matcher = shape.matcher(draft.patient());
        while (found.size() < MOST && matcher.find()) {
            var said = matcher.group().toLowerCase(Locale.ROOT);
            var digits = said.replaceAll("\\D", "");
            var mail = said.contains("@");
            var free = digits.matches("(?:34)?[89]0[0-9]\\d{6}|(?:01)?800\\d{7}|0?8\\d{9}");
            if (!mail && (digits.length() < 7 || free) || isListed(context, mail, said, digits)) continue;
            add(draft, matcher.start(), matcher.end(), found);
        }
    }

    private static boolean isListed(StyleContext context, boolean mail, String said, String digits) {
        return context.voice().contacts().stream()
                .anyMatch(own -> mail ? said.equals(own) : Contacts.ends(digits, own.replaceAll("\\D", "")));
    }

    // What follows the first name, or all of it.
    private void named(Draft draft, StyleContext context, List<Finding> found) {
        var parts = Draft.fold(context.customer()).split("[^\\p{L}]+");
        for (var i = 1; i < parts.length; i++) {
            var at = parts[i].length() > 2 ? draft.folded().indexOf(parts[i]) : -1;
            if (at < 0) continue;
            add(draft, at, at + parts[i].length(), found);
            return;
        }
    }
}
