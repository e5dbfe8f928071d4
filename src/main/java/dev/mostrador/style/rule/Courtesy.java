package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The first message greets, by name where it is known and by the hour; the last one takes leave (R35).
final class Courtesy implements Rule {
    private static final Pattern GREETING = Pattern.compile(
            "^\\W{0,3}(hola|buen(os|as)|buen dia|muy buen|estimad|apreciad|querid|saludos|cordial saludo|reciba|bienvenid|que tal|distinguid|respetad|un gusto|mucho gusto|junto con saludar|señor|don |doña )");
    private static final Pattern FAREWELL = Pattern.compile(
            "saludo|atentamente|cordialmente|gracias|a su disposicion|a tu disposicion|quedo atent|quedo pendiente|quedo a|quedamos a|estamos para|a sus ordenes|para servirle|que (tenga|pase|este|tengas|pases|estes|disfrute|lo disfrute|le vaya|te vaya)|(le|te) dese\\p{L}+|buen(a|os|as)? (tarde|dia|noche|fin|semana)|hasta (pronto|luego|mañana)|un abrazo|aqui estamos|aca estamos|aqui andamos|un placer|fue un gusto|disfruta|feliz|linda tarde|cualquier (cosa|duda|consulta)|\\bchau\\b|\\badios\\b|nos (escribe|escribis|escribes)|de nada|(bonit|lind|excelente|buen)[oa]? (tarde|dia|noche|fin|finde|semana|jornada)");
    private static final Pattern BY_HOUR = Pattern.compile("\\b(buenos dias|buenas tardes|buenas noches|buen dia)\\b");
    private static final int NOON_ES = 14;
    private static final int NOON = 12;

    @Override
    public String name() {
        return "courtesy";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        if (draft.text().isBlank()) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        var folded = draft.folded();
        byHour(draft, folded, context, found);
        if (context.position() == Position.FIRST) greeting(draft, folded, context, found);
        if (context.position() == Position.LAST && !FAREWELL.matcher(folded).find()) {
            found.add(missing(draft, draft.text().length(), "courtesy.farewell", null));
        }
        return found;
    }

    private void greeting(Draft draft, String folded, StyleContext context, List<Finding> found) {
        if (!GREETING.matcher(folded.strip()).find()) {
            var name = context.open() ? "" : firstName(context.customer());
            var words = context.hour() == null ? "Hola" : rightHour(context.hour(), context.country());
            found.add(missing(draft, 0, "courtesy.greeting", words + (name.isEmpty() ? "" : ", " + name) + ": "));
            return;
        }
        if (context.open()) return; // the name is nobody else's business
        var names = Draft.fold(context.customer()).split("[^\\p{L}]+");
        var named = context.customer().isBlank();
        for (var name : names) named |= name.length() > 2 && folded.contains(name);
        if (!named) found.add(missing(draft, 0, "courtesy.name", null).quoting(context.customer()));
    }

    private void byHour(Draft draft, String folded, StyleContext context, List<Finding> found) {
        var hour = context.hour();
        var said = BY_HOUR.matcher(folded);
        if (hour == null || !said.find() || said.start() > 40) {
            return;
        }
        var right = rightHour(hour, context.country());
        if (Draft.fold(right).equals(said.group().replace("buen dia", "buenos dias"))) return;
        if (said.start() > 0 && folded.substring(0, said.start()).contains("que tenga")) return;
        var span = new Span(said.start(), said.end());
        found.add(Finding.advice(
                        name(), draft, span, "R35", Case.like(draft, span, right.toLowerCase(java.util.Locale.ROOT)))
                .saying("courtesy.hour"));
    }

    private static String rightHour(int hour, String country) {
        if (hour < 5 || hour >= 20) return "Buenas noches";
        return hour < (country.equals("ES") ? NOON_ES : NOON) ? "Buenos días" : "Buenas tardes";
    }

    private static String firstName(String customer) {
        var first = customer.strip().split("\\s+")[0];
        return first.contains("@") ? "" : first;
    }

    private Finding missing(Draft draft, int at, String key, @Nullable String fix) {
        var place = Math.min(at, draft.text().length());
        return Finding.advice(name(), draft, new Span(place, place), "R35", fix).saying(key);
    }
}
