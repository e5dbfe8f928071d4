package dev.mostrador.protocol.run;

import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.protocol.document.Requirement.SolvedOrDated;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of a draft that tell what it does: shown beside what its author may say of it, never said for them. They may
/// miss what is there, and somebody who denies it in the same words is understood wrongly; the author knows better.
public final class TellingWords {
    private static final int LONGEST = 40; // characters shown
    private static final int LOOKED_AT = 20_000;
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]*>.*$");
    private static final Map<String, Pattern> TELLING = telling();

    private TellingWords() {}

    /// @return what a reply does, in the words of the gates, with the words that tell it
    public static Map<String, String> in(String draft) {
        var text = Normalizer.normalize(
                draft.length() <= LOOKED_AT ? draft : draft.substring(0, LOOKED_AT), Normalizer.Form.NFC);
        var plain = plain(text);
        var told = new LinkedHashMap<String, String>();
        TELLING.forEach((does, words) -> {
            var found = words.matcher(plain);
            if (found.find()) told.put(does, shown(text, found));
        });
        return told;
    }

    // To the end of its clause, or as much as is read at a glance.
    private static String shown(String text, Matcher found) {
        var end = found.end();
        while (end < text.length() && ".,;:!?\n".indexOf(text.charAt(end)) < 0) end++;
        var clause = text.substring(found.start(), end).strip();
        if (clause.length() <= LONGEST) return clause;
        var cut = clause.lastIndexOf(' ', LONGEST - 1);
        return clause.substring(0, cut > 0 ? cut : LONGEST - 1) + "…";
    }

    // Without accents, and as long as it was.
    private static String plain(String text) {
        var quoted = QUOTED.matcher(text).replaceAll(it -> " ".repeat(it.group().length()));
        var plain = new StringBuilder(quoted.length());
        for (char letter : quoted.toCharArray()) {
            plain.append(letter < 128 ? letter : bare(letter));
        }
        return plain.toString();
    }

    private static char bare(char letter) {
        var bare = MARK.matcher(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD))
                .replaceAll("");
        return bare.isEmpty() ? letter : bare.charAt(0);
    }

    private static Map<String, Pattern> telling() {
        var telling = new LinkedHashMap<String, Pattern>();
        telling.put(
                Said.ACKNOWLEDGEMENT.word(),
                any(
                        "(?:hemos|he) (?:recibido|leido|visto) (?:con atencion )?(?:su|tu|vuestr[oa]|el|lo que)\\b",
                        "(?:recibimos|recibi|leimos|lei) (?:con atencion )?(?:su|tu|el|lo que)\\b",
                        "(?:le|te|les|os) leemos",
                        "acus(?:o|amos) recibo",
                        "tom(?:o|amos) nota",
                        "gracias por (?:escribir|avisar|contar|decir|contactar|ponerse|ponerte|su mensaje|tu mensaje)\\w*",
                        "(?:me|nos) (?:ocupo|ocupamos|encargo|encargamos) de",
                        "(?:we|i) have (?:received|read|got) your",
                        "thank(?:s| you) for (?:writing|letting|telling|getting|your message|contacting|reaching)"));
        telling.put(
                Said.APOLOGY.word(),
                any(
                        "(?:lo |le |os |te )?(?:siento|sentimos|lament(?:o|amos))(?! que no\\b)",
                        "(?:pido|pedimos|mil|mis|nuestras) (?:disculpas?|perdon)",
                        "disculp(?:e|en|a|ad)(?:nos|me)?\\b",
                        "perdon(?:e|en|a|ad)(?:nos|me)?\\b",
                        "(?:we|i) (?:are |am |'m |'re )?(?:\\w+ )?(?:sorry|apologi[sz]e)",
                        "our apologies"));
        telling.put(
                Said.RESTATEMENT.word(),
                any(
                        "(?:nos|me) (?:dice|dices|decis|cuenta|cuentas|contas|comenta|comentas|indica|indicas|explica|explicas|pide|pides)\\b",
                        "(?:he|hemos) entendido|entend(?:i|imos) bien|(?:veo|vemos|entiendo|entendemos|comprendo|comprendemos) que",
                        "segun (?:nos|me) \\w+",
                        "¿(?:es asi|es correcto|lo he entendido|es eso)",
                        "you (?:say|tell us|told us|write) that",
                        "if (?:we|i) (?:have )?understood?",
                        "(?:we|i) understand that"));
        telling.put(
                Said.PLAN.word(),
                any(
                        "(?:los |estos son los )?(?:siguientes? |proximos? )?pasos?\\b",
                        "(?:lo que )?vamos a \\w+r\\b",
                        "primero\\b[^.\\n]{3,90}\\b(?:despues|luego|a continuacion)\\b",
                        "(?:the )?next steps?",
                        "(?:we are|we're|i am|i'm) going to",
                        "first\\b[^.\\n]{3,90}\\bthen\\b"));
        telling.put(
                SolvedOrDated.SOLVED,
                any(
                        "(?:ya )?(?:esta|queda|ha quedado|lo tiene|lo tienes) (?:ya )?(?:resuelt|hech|solucionad|arreglad|enviad|cancelad|devuelt|abonad)[oa]s?",
                        "(?:le |te |les |os )?(?:hemos|he) (?:enviado|cambiado|devuelto|reembolsado|abonado|cancelado|corregido|solucionado|resuelto|arreglado)",
                        "(?:it|that|this) is (?:now )?(?:done|solved|fixed|sorted|cancelled)",
                        "(?:we|i) have (?:sent|refunded|cancelled|fixed|solved|changed|replaced)"));
        telling.put(
                Said.ANYTHING_ELSE.word(),
                any(
                        "(?:en )?algo mas\\b",
                        "alguna otra (?:cosa|duda|pregunta|consulta)",
                        "anything else",
                        "any other question"));
        telling.put(
                Said.AGREEMENT_ASKED.word(),
                any(
                        "(?:esta|estas|estan|estais) (?:\\w+ )?(?:de acuerdo|conformes?)",
                        "¿(?:le|te|les|os) (?:parece bien|sirve|va bien)",
                        "(?:do you|if you) agree",
                        "are you (?:happy|satisfied) with"));
        return telling;
    }

    private static Pattern any(String... words) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?<!\\bno )(?<!\\bno [lmnot][aeo]s? )(?:" + String.join("|", words) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
