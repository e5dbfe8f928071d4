package dev.mostrador.protocol.run;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether somebody who was asked says that they agree. Careful on purpose: it is clear only when every part of a short
/// text is either the answer or a courtesy. A *sí* or *no* alone may answer another question of the same message.
public final class AgreementReading {
    private static final int SHORT = 240; // characters
    private static final int LOOKED_AT = 1200;

    private static final Pattern QUOTED = Pattern.compile(
            "(?imsu)^\\s*(?:>.*|-{2,}\\s*(?:mensaje original|original message).*|(?:el|on) [^\\n]{0,160}(?:escribi[oó]|wrote):.*)");
    private static final Pattern FOOTER =
            Pattern.compile("(?imu)^\\s*(?:enviado desde|sent from|obtener outlook|get outlook)[^\\n]*$");
    private static final Pattern PARTS = Pattern.compile("[.,;:!\\n]+| - | y (?=muchas gracias|gracias|un saludo)");

    private static final String WITH = "(?: con (?:todo|(?:la|esta|su|vuestra|tu|lo|el|esa)\\b(?: \\p{L}+){0,3}))?";
    private static final String VERY = "(?:muy |totalmente |completamente |plenamente |del todo |bastante )?";
    private static final String CONTENT =
            "(?:conformes?|de acuerdo|satisfech[oa]s?|content[oa]s?|encantad[oa]s? con la solucion)";
    private static final String DONE =
            "(?:solucionad[oa]|resuelt[oa]|arreglad[oa]|en orden|correct[oa]|perfect[oa]|cerrad[oa])";
    private static final String MATTER =
            "(?:el (?:problema|asunto|tema|caso|pedido)|la (?:incidencia|cuestion|reclamacion|queja)|todo|esto|eso)";

    private static final Pattern YES = Pattern.compile(String.join(
            "|",
            "(?:si )?(?:yo )?(?:estoy|estamos|quedo|quedamos) " + VERY + CONTENT + WITH,
            "(?:si )?(?:conformes?|de acuerdo)" + WITH,
            "(?:si )?(?:le |les |os |te )?(?:doy|damos) (?:mi|nuestra|la) conformidad",
            "por mi (?:parte )?(?:esta )?(?:todo )?(?:conforme|de acuerdo|bien|" + DONE + ")",
            "(?:si )?(?:ya )?(?:" + MATTER
                    + " )?(?:ya )?(?:esta|ha quedado|quedo|quedo todo|esta todo|ha quedado todo) (?:ya )?(?:todo )?"
                    + DONE,
            "(?:si )?todo (?:ok|bien|" + DONE + ")",
            "(?:si )?(?:" + MATTER + " )?(?:solucionado|resuelto|resuelta|solucionada)",
            "(?:ya )?(?:lo |la )?(?:pueden|podeis|puede|puedes|podes) (?:dar por cerrad[oa]|cerrar(?:lo|la)?)(?: (?:el|la|mi|este|esta) \\p{L}+)?",
            "(?:si )?(?:ahora )?ya (?:me )?funciona(?: todo)?(?: perfectamente| correctamente| bien| muy bien)?",
            "(?:si )?ahora (?:si )?(?:me )?funciona(?: todo)?(?: perfectamente| correctamente| bien| muy bien)?",
            "(?:yes )?i (?:fully |completely )?agree" + "(?: with (?:the|your) \\p{L}+)?",
            "(?:yes )?agreed",
            "(?:yes )?(?:it is|it's|that is|everything is) (?:all )?(?:solved|resolved|sorted|fixed)",
            "(?:yes )?i am (?:happy|satisfied) with (?:the|your) (?:solution|answer)",
            "you can close (?:it|this|the case)"));
    private static final Pattern NO = Pattern.compile(String.join(
            "|",
            "(?:pues )?no (?:estoy|estamos|quedo|quedamos) (?:nada |en absoluto |para nada |muy )?(?:conformes?|de acuerdo|satisfech[oa]s?)"
                    + WITH,
            "no conformes?",
            "(?:estoy|estamos) (?:totalmente )?en desacuerdo" + WITH,
            "(?:pues )?(?:el \\p{L}+ |la \\p{L}+ |esto |todo |me )?sigue(?:n)? (?:todo )?(?:sin (?:funcionar|llegar|llegarme|solucion|solucionar|solucionarse|resolver|resolverse|arreglar|ir|cargar|encender)|igual|rot[oa]|fallando|mal)",
            "(?:pues )?" + MATTER + " (?:sigue|continua|persiste|no (?:esta|se ha|ha quedado) " + DONE + ")(?: igual)?",
            "(?:pues )?(?:esto |todavia |aun |sigue )?no (?:esta|ha quedado|se ha) " + DONE,
            "(?:pues )?(?:todavia|aun) no (?:me )?(?:ha llegado|lo he recibido|la he recibido|he recibido nada|funciona|me lo han devuelto)",
            "no (?:lo )?acepto(?: (?:la|su|esta|esa) (?:solucion|respuesta|propuesta))?",
            "(?:no )?i (?:do not|don't) agree",
            "(?:it is |it's )?still (?:not working|broken|not solved)"));
    private static final Pattern COURTESY = Pattern.compile(String.join(
            "|",
            "(?:hola|buenas|buenos dias|buen dia|buenas tardes|buenas noches|estimad[oa]s?|hello|hi|dear)(?: (?:a todos|equipo|de nuevo|senores))?",
            "(?:muchas |muchisimas |mil )?gracias(?: (?:por (?:todo|(?:la|su|vuestra|tu) (?:\\p{L}+ )?(?:ayuda|atencion|rapidez|gestion|paciencia|respuesta|amabilidad|interes|solucion|trabajo)|contestar|responder|solucionarlo|resolverlo|preguntar)|a (?:ustedes|vosotros|usted|ti|todos)|de nuevo|de antemano))?",
            "(?:un |muchos )?(?:saludos?|abrazo)(?: cordial(?:es)?| a todos)?",
            "(?:reciban|reciba|recibid) un (?:cordial )?saludo",
            "por mi parte|atentamente|cordialmente|de nada|muy amables?|perfecto|genial|estupendo|fantastico|excelente|vale|ok|okey|bien|muy bien|claro|por supuesto|si|pues si|fenomenal",
            "(?:que (?:tenga|tengan|tengais|tengas) )?(?:un )?(?:buen|feliz) (?:dia|fin de semana|tarde|finde)",
            "(?:thanks|thank you)(?: very much| a lot| so much)?(?: for (?:everything|your help))?",
            "(?:kind |best )?regards|great|perfect|yes|yes please|okay"));
    private static final Pattern TURN = Pattern.compile(
            "\\b(?:pero|aunque|salvo|excepto|menos|sin embargo|no obstante|solo que|a falta de|siempre que|cuando|si me|but|except|unless)\\b|\\?|¿|\\.\\.\\.|…");

    private AgreementReading() {}

    public enum Verdict {
        YES,
        NO,
        PERHAPS_YES,
        PERHAPS_NO,
        /// It says nothing of it.
        NOTHING;

        Verdict doubted() {
            return switch (this) {
                case YES -> PERHAPS_YES;
                case NO -> PERHAPS_NO;
                case PERHAPS_YES, PERHAPS_NO, NOTHING -> this;
            };
        }
    }

    /// @param text the new text of a message
    /// @param name of the customer, who may sign with it
    public static Verdict read(String text, String name) {
        var said = fold(FOOTER.matcher(QUOTED.matcher(text.strip()).replaceAll(""))
                        .replaceAll(""))
                .strip();
        if (said.isEmpty() || said.length() > LOOKED_AT) return Verdict.NOTHING;
        var parts = new Parts(said, fold(name));
        if (parts.yes() > 0 && parts.no() == 0) return parts.isClear() ? Verdict.YES : Verdict.PERHAPS_YES;
        if (parts.no() > 0 && parts.yes() == 0)
            return parts.isClear() || parts.leads() ? Verdict.NO : Verdict.PERHAPS_NO;
        if (parts.yes() > 0) return Verdict.PERHAPS_NO;
        return parts.isBare() ? Verdict.PERHAPS_YES : Verdict.NOTHING;
    }

    /// @param yes how many of the parts say so
    /// @param other parts that are neither an answer nor a courtesy
    private record Parts(String said, int yes, int no, int other, int assents, boolean leads) {
        Parts(String said, String name) {
            this(said, count(said, name));
        }

        private Parts(String said, int[] n) {
            this(said, n[0], n[1], n[2], n[3], n[4] == 1);
        }

        boolean isClear() {
            return other == 0 && said.length() <= SHORT && !TURN.matcher(said).find();
        }

        // Nothing but "perfecto, gracias".
        boolean isBare() {
            return other == 0 && assents > 0 && !TURN.matcher(said).find();
        }

        private static int[] count(String said, String name) {
            int yes = 0;
            int no = 0;
            int other = 0;
            int assents = 0;
            var leads = false;
            var farewell = false;
            for (var part : parts(said)) {
                if (NO.matcher(part).matches()) {
                    leads = leads || yes + other == 0;
                    no++;
                } else if (YES.matcher(part).matches()) {
                    yes++;
                } else if (COURTESY.matcher(part).matches()) {
                    farewell =
                            farewell || part.contains("salud") || part.contains("gracias") || part.contains("regards");
                    if (ASSENT.matcher(part).matches()) assents++;
                } else if (!isName(part, name)
                        && !(farewell && SIGNED.matcher(part).matches())) {
                    other++;
                }
            }
            return new int[] {
                yes, no, other, assents, leads && !TURN.matcher(said).find() ? 1 : 0
            };
        }

        private static List<String> parts(String said) {
            var parts = new ArrayList<String>();
            for (var part : PARTS.split(said)) {
                var plain = part.replaceAll("[^\\p{L}\\p{N}' ?]", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
                if (!plain.isEmpty()) parts.add(plain);
            }
            return parts;
        }

        private static boolean isName(String part, String name) {
            return !name.isEmpty() && List.of(name.split("\\s+")).containsAll(List.of(part.split(" ")));
        }
    }

    private static final Pattern ASSENT = Pattern.compile(
            "si|pues si|perfecto|genial|estupendo|vale|ok|okey|bien|muy bien|claro|fenomenal|excelente|yes|great|perfect");
    private static final Pattern SIGNED = Pattern.compile("\\p{L}+(?: \\p{L}+){0,2}");

    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("’", "'"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
