package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.List;
import java.util.regex.Pattern;

/// Files whose name says that they are for the house (R36).
final class FileNames implements Rule {
    private static final Pattern INNER = Pattern.compile(
            "(?:^|[^\\p{L}])(?:intern[oa]s?|confidencial(?:es)?|n[oó]minas?|costes?|costos|m[aá]rgenes|margen|proveedor(?:es)?|contrase[ñn]as?|claves?|passwords?|clientes|borrador|backup|export|lista[ _-]negra|no[ _-]enviar|argumentario|privad[oa]s?)(?:$|[^\\p{L}])|\\.(?:pem|key|p12|pfx|kdbx|sql|bak)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String name() {
        return "leak.file";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        return context.secrets().fileNames().stream()
                .filter(name -> INNER.matcher(name).find())
                .map(name -> Finding.of(name(), draft, new Span(0, 0), Severity.ASK, "R36", null)
                        .quoting(name.length() <= 80 ? name : name.substring(0, 80)))
                .toList();
    }
}
