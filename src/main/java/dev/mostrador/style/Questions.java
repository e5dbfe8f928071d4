package dev.mostrador.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a customer asks, and whether an answer takes it up (R25). A question is what stands between ¿ and ?, «quería
/// saber si…», or a request. It is taken up when the answer shares its words (by their stems), or says what such a
/// question wants: a date for «cuándo», an amount for «cuánto».
public final class Questions {
    private static final int MOST = 12;
    private static final int LOOKED_AT = 20_000;
    private static final int STEM = 5; // letters that tell a word from its endings
    private static final Pattern ASKED = Pattern.compile(
            "¿[^¿?\\n]{3,300}\\?|(?<=^|[.!\\n] |\\n)[^.!?¿\\n]{3,200}\\?|[^.!?\\n]{0,80}(?:quer[ií]a|quisiera|me gustar[ií]a|necesito|necesitar[ií]a|deseo|desear[ií]a|quiero)(?: \\p{L}+)? (?:saber|conocer|preguntar|consultar|confirmar|que)[^.!?\\n]{3,200}|(?:pueden?|podr[ií]an?|pod[eé]is|podr[ií]ais|puedes|pod[eé]s) (?:decirme|indicarme|confirmarme|enviarme|mandarme|explicarme|ayudarme|decir|indicar|confirmar)[^.!?\\n]{3,200}|(?:por favor,? )?(?:d[ií]ganme|ind[ií]quenme|conf[ií]rmenme|env[ií]enme|m[aá]ndenme|expl[ií]quenme|dime|dinos|av[ií]senme|manden|env[ií]en)\\b[^.!?\\n]{3,200}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Set<String> EMPTY = Set.of(
            "que",
            "como",
            "cual",
            "cuando",
            "donde",
            "quien",
            "cuanto",
            "cuanta",
            "cuantos",
            "para",
            "por",
            "con",
            "sin",
            "los",
            "las",
            "una",
            "uno",
            "del",
            "este",
            "esta",
            "esto",
            "eso",
            "esa",
            "ese",
            "hay",
            "han",
            "ser",
            "son",
            "era",
            "puedo",
            "puede",
            "pueden",
            "podria",
            "podrian",
            "podeis",
            "quiero",
            "queria",
            "quisiera",
            "saber",
            "tengo",
            "tiene",
            "favor",
            "hola",
            "gracias",
            "sobre",
            "pero",
            "porque",
            "mas",
            "muy",
            "les",
            "nos",
            "decir",
            "decirme",
            "gustaria",
            "necesito",
            "usted",
            "ustedes",
            "algo",
            "antes",
            "despues",
            "hacer",
            "hace",
            "todavia",
            "aun",
            "vez",
            "mi",
            "mis",
            "me",
            "lo",
            "le",
            "te",
            "se",
            "es",
            "el",
            "la",
            "indicarme",
            "confirmar",
            "confirmarme",
            "buenos",
            "dias");
    private static final Pattern WHEN =
            Pattern.compile("\\b(cuando|que dia|que fecha|a que hora|cuanto tarda|plazo|antes del)");
    private static final Pattern DATE = Pattern.compile(
            "\\b(hoy|mañana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|\\d{1,2}[/:]\\d{1,2}|\\d{1,2} (horas|dias)|(dos|tres|cuatro|cinco|seis|siete|diez) dias|horas|semana)\\b");
    private static final Pattern HOW_MUCH = Pattern.compile(
            "\\b(cuanto (cuesta|vale|es|sale|seria|tengo|hay|debo)|precio|coste|costo|pagar|cobra\\p{L}*|gratis)");
    private static final Pattern AMOUNT = Pattern.compile(
            "[€$]|\\b(euros?|pesos?|soles|gratis|gratuit\\p{L}+|sin (coste|costo|cargo)|nuestra cuenta|incluid\\p{L}+|no (tiene|tienes|paga|pagas)|importe)\\b|s/ ?\\d");
    private static final Pattern WHERE = Pattern.compile("\\b(donde|direccion|en que (tienda|oficina|sucursal))");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(calle|avenida|av\\.|tienda|oficina|sucursal|local|almacen|plaza|carrera|camino|agencia|en su casa|reparto)\\b");

    private Questions() {}

    /// @param open the draft does not take it up
    public record Question(String words, boolean open) {
        /// Names it in a form.
        public String mark() {
            return Integer.toHexString(Draft.fold(words).hashCode());
        }
    }

    /// Of one or more messages, as they stand.
    public static List<String> in(String said) {
        var text = said.length() <= LOOKED_AT ? said : said.substring(0, LOOKED_AT);
        var found = new LinkedHashSet<String>();
        for (var line : text.split("\\n")) {
            if (line.startsWith(">")) continue;
            var matcher = ASKED.matcher(line);
            while (matcher.find() && found.size() < MOST) {
                var words = matcher.group().strip();
                if (stems(words).size() + (WHEN.matcher(Draft.fold(words)).find() ? 1 : 0) > 0) found.add(words);
            }
        }
        return List.copyOf(found);
    }

    public static List<Question> judged(List<String> questions, String draft) {
        var text = Draft.fold(draft.length() <= LOOKED_AT ? draft : draft.substring(0, LOOKED_AT));
        var said = stems(draft);
        var judged = new ArrayList<Question>();
        for (var question : questions) judged.add(new Question(question, !isTakenUp(question, text, said)));
        return judged;
    }

    private static boolean isTakenUp(String question, String text, Set<String> said) {
        var folded = Draft.fold(question);
        if (text.isBlank()) return false;
        var asked = stems(question);
        var shared = new HashSet<>(asked);
        shared.retainAll(said);
        var wants = WHEN.matcher(folded).find() && DATE.matcher(text).find()
                || HOW_MUCH.matcher(folded).find() && AMOUNT.matcher(text).find()
                || WHERE.matcher(folded).find() && PLACE.matcher(text).find();
        var about = WHEN.matcher(folded).find()
                || HOW_MUCH.matcher(folded).find()
                || WHERE.matcher(folded).find();
        if (about) return wants;
        return shared.size() >= 2 || !asked.isEmpty() && shared.size() * 3 >= asked.size() && !shared.isEmpty();
    }

    private static Set<String> stems(String words) {
        var stems = new HashSet<String>();
        var matcher = WORD.matcher(Draft.fold(words));
        while (matcher.find()) {
            var word = matcher.group();
            if (!EMPTY.contains(word)) stems.add(word.length() <= STEM ? word : word.substring(0, STEM));
        }
        return stems;
    }
}
