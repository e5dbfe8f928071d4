package dev.mostrador.channel.email.reader.quote;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The legal paragraphs that a company's server adds at the end: confidentiality, data protection, "before printing".
final class Disclaimer {
    private static final int SHORTEST = 40;
    private static final Pattern START = Pattern.compile(
            "\\W{0,5}(?:aviso (?:legal|de confidencialidad|de privacidad)|nota (?:legal|de confidencialidad)|confidencialidad"
                    + "|cláusula (?:legal|de)|información básica sobre protección|protección de datos|política de privacidad"
                    + "|est[ea] (?:mensaje|correo|comunicación|e-?mail|mensagem)|el contenido de este|la información (?:contenida|incluida|transmitida|de este)"
                    + "|en (?:cumplimiento|virtud) de|de (?:conformidad|acuerdo) con|conforme a|le informamos|si (?:usted )?(?:no es el destinatario|ha recibido)"
                    + "|antes de imprimir|no imprima|(?:por favor,? )?piense|(?:por favor,? )?considere"
                    + "|this (?:e-?mail|message|communication)|the (?:information|contents?) (?:contained|in this|of this)|confidentiality|disclaimer|please consider|if you (?:are not|have received)"
                    + "|aquest (?:missatge|correu)|avís legal|abans d['’]imprimir|esta mensaxe|aviso de confidencialidade"
                    + "|ce (?:message|courriel)|avis de confidentialité|diese (?:e-?mail|nachricht)|questo messaggio|mezu hau).*+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern SUBJECT = Pattern.compile(
            "confidencia|confidential|privileg|destinatari|destinataire|intended|recipient|rgpd|gdpr|2016/679|lopd|datos (?:personales|de carácter)"
                    + "|dades personals|dados pessoais|imprimir|printing|imprimer|medio ambiente|environment|vertraulich|riservat|konfidentzial");

    private Disclaimer() {}

    /// Index of the first line of the legal paragraphs at the end, `to` if there are none.
    static int start(List<Line> lines, int from, int to) {
        int start = to;
        int end = to;
        while (end > from) {
            int last = end;
            while (last > from && lines.get(last - 1).isBlank()) {
                last--;
            }
            int first = last;
            while (first > from && !lines.get(first - 1).isBlank()) {
                first--;
            }
            if (first == last || !matches(lines.subList(first, last))) {
                break;
            }
            start = first;
            end = first;
        }
        return start;
    }

    private static boolean matches(List<Line> paragraph) {
        var text = new StringBuilder();
        for (var line : paragraph) {
            if (text.length() > 8_000) {
                break;
            }
            text.append(line.bare()).append(' ');
        }
        return text.length() >= SHORTEST
                && START.matcher(text).matches()
                && SUBJECT.matcher(text.toString().toLowerCase(Locale.ROOT)).find();
    }
}
