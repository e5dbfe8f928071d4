package dev.mostrador.delegation.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Hears in Spanish that a customer wants somebody above the person who attends them (R6, Ley 10/2025 art. 8.3):
/// whoever supervises, runs the shop, decides, or the quality department. Who they already spoke to, their own boss and
/// somebody else's caretaker do not count. How well: docs/delegation.md.
public final class AskedReading {
    private static final String WHOSE =
            "(?:(?:el|la|los|las|un|una|algun|alguna|ningun|ninguna|su|sus|tu|tus|vuestr[oa]|vuestr[oa]s|otr[oa]|cualquier) )";
    private static final String SOMEBODY = "(?:alguien|una persona|quien) (?:\\w+ )?(?:"
            + "con (?:mas |mayor |\\w+ )?(?:capacidad|poder|autoridad|rango|mando|responsabilidad)\\b|que (?:mande|decida|tenga autoridad"
            + "|(?:de verdad )?pueda (?:tomar|decidir|resolver|autorizar|solucionar))|de (?:mas|mayor) (?:rango|arriba|nivel)"
            + "|por encima|mas arriba|superior)";
    private static final String TITLE =
            "(?:supervisor(?:a|es|as)?|encargad[oa]s?|responsables?|gerentes?|jef[ea]s?|director(?:a|es)?"
                    + "|duen[oa]s?|propietari[oa]|manager|persona (?:responsable|a cargo|encargada|al mando))";
    private static final String ABOVE = "(?:" + WHOSE + "?(?:propi[oa] |mism[oa] )?" + TITLE
            + "|(?:un|su|tu|sus|tus|vuestro|algun|otro) superior(?:es)?|la direccion|la gerencia|gerencia"
            + "|(?:el )?departamento de calidad|" + SOMEBODY + ")\\b"
            + "(?! (?:de mi|del edificio|de la (?:obra|finca|porteria|comunidad)|del (?:colegio|tratamiento|piso)))";
    private static final String TO = "(?:con|a|ante|de|en) (?:solo )?";
    private static final String GAP = "(?: \\w+){0,7}?";
    private static final String THEY =
            "(?:atienda|llame|conteste|responda|contacte|lleve|vea|venga|ponga|explique|escuche|resuelva|ayude"
                    + "|revise|intervenga|mire|de)n?";

    private static final List<Pattern> ASKS = Stream.of(
                    "(?:hablar|hablare|tratar\\w*|comunicar\\w*|contactar\\w*|exponer\\w*|reunir\\w*)" + GAP + " " + TO
                            + ABOVE,
                    "(?:pas(?:e|a|en|ad|ar)\\w*|pon(?:ga|me|ga\\w+|gan\\w*|er\\w*|edme)|comuni(?:ca|que|car)\\w*|transf\\w+|deriv\\w+|remit\\w+"
                            + "|escal\\w+|elev\\w+|traslad\\w+)" + GAP + " " + TO + ABOVE,
                    "pas\\w+ (?:con|a) quien pueda",
                    "que(?: \\w+){0,5}? " + THEY + "(?: en contacto)?(?: conmigo| con nosotros)? " + ABOVE,
                    "que " + ABOVE + GAP + " " + THEY + "\\b",
                    "(?:atender\\w*|puede poner|puede venir) " + ABOVE,
                    "\\b(?:hay|habra|esta)(?: \\w+)? " + WHOSE + "?" + TITLE + "(?: (?:disponible|ahi|que me)|$)",
                    "(?:deme|dame|denme|facilit\\w+|necesito|quiero|quisiera|pas\\w+me|indiqu\\w+)" + GAP
                            + " (?:contacto|telefono|correo|numero|extension) de(?:l)? " + ABOVE,
                    "(?:espero|quiero|exijo|necesito|pido|solicito|reclamo)" + GAP
                            + " (?:llamada|atencion|respuesta|intervencion|explicacion)(?: \\w+)? de " + ABOVE,
                    "(?:quiero|exijo|necesito|pido|solicito|reclamo)(?: \\w+)? (?:a )?(?:un|una|otr[oa]|el|la|su|tu|vuestr[oa]) (?:"
                            + TITLE + "|superior)\\b(?! (?:de|del|en) )",
                    "quien es (?:su|tu|vuestr[oa]) (?:" + TITLE + "|superior)",
                    "(?:diga(?:n)?le|dile|decidle|avis(?:e|a|en|ar)|consult(?:e|a|en|ar)\\w*|poner(?: esto)? en conocimiento)"
                            + GAP + " " + TO + ABOVE,
                    "(?:de|para) hablar con " + ABOVE)
            .map(pattern -> Pattern.compile("\\b" + pattern.replace(" a el ", " al ")))
            .toList();

    private static final Pattern NOT_WANTED = Pattern.compile(
            "\\b(?:no|sin|ni|tampoco|nunca)(?: \\w+){0,2} (?:quiero|quisiera|necesito|hace falta|hizo falta|hara falta|es necesario|deseo"
                    + "|pretendo|pido|hay que|tengo que|que molestar)\\b");
    private static final Pattern DONE =
            Pattern.compile("\\b(?:gracias por|felicit\\w+|ya me (?:llamo|atendio|contesto|respondio))\\b");
    private static final Pattern CONTRACTED = Pattern.compile("\\b(a|de)l (?=\\w)");

    public boolean asks(String text) {
        return Plain.clauses(text).stream()
                .map(clause -> CONTRACTED.matcher(clause).replaceAll("$1 el "))
                .anyMatch(AskedReading::isAsking);
    }

    private static boolean isAsking(String clause) {
        if (DONE.matcher(clause).find()) return false;
        for (var pattern : ASKS) {
            var found = pattern.matcher(clause);
            if (found.find()
                    && !NOT_WANTED.matcher(clause.substring(0, found.end())).find()) return true;
        }
        return false;
    }
}
