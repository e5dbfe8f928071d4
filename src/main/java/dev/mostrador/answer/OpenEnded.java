package dev.mostrador.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// "We will contact you" without saying when (R21). In a macro that is a promise which nobody keeps: it goes with a
/// commitment, or names its date.
final class OpenEnded {
    private static final Pattern PROMISE = Pattern.compile(
            "\\b(?:nos pondremos en contacto|me pondre en contacto|(?:le|te|les|os) (?:contactaremos|avisaremos|avisare|llamaremos|llamare|escribiremos|escribire|informaremos|informare|diremos algo|dire algo|daremos (?:una )?respuesta|mantendremos informad|mantendre informad|contestaremos|responderemos)|recibira(?:s)? (?:noticias|una respuesta|una llamada)|en breve|a la mayor brevedad|lo antes posible|cuanto antes le|cuanto antes te"
                    + "|we (?:will|'ll) (?:contact|call|write to|get back to|let) you|i (?:will|'ll) (?:contact|call|write to|get back to|let) you|as soon as possible|you will hear from us)\\b");
    private static final Pattern DATED = Pattern.compile(
            "\\{\\{\\s*(?:compromiso|commitment)\\b|\\d{1,2}:\\d{2}|"
                    + "\\b(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|today|tomorrow|monday|tuesday|wednesday|thursday|friday|\\d+ (?:horas?|dias?|hours?|days?))\\b");

    private OpenEnded() {}

    static boolean is(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return PROMISE.matcher(folded).find() && !DATED.matcher(folded).find();
    }
}
