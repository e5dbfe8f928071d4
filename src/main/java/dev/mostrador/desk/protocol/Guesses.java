package dev.mostrador.desk.protocol;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a checklist asks and the customer has said already, as far as it can be told from their words.
final class Guesses {
    private static final Pattern ORDER = Pattern.compile(
            "(?i)(?:pedido|order|compra|encargo|factura)\\s*(?:n[úu]m(?:ero|\\.)?|number|no\\.?|n\\.?\\s?[ºo°])?\\s*[:#]?\\s*"
                    + "((?=[A-Z-]{0,5}\\d)[A-Z]{0,4}-?\\d[\\d-]{3,14})");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d-])(?:(?:\\+|00)34[ .-]?)?[6789]\\d{2}(?:[ .-]?\\d{3}[ .-]?\\d{3}|(?:[ .-]?\\d{2}){3})(?!\\d)");

    private Guesses() {}

    /// @param text what the customer has written, with the subject
    /// @param name of the customer; empty: unknown
    /// @param address to which answers go; empty: none
    /// @param picture what to say of a picture that came; empty: none came
    record Told(String text, String name, String address, String picture) {}

    /// By what is asked; what cannot be told is left out.
    static Map<String, String> of(List<String> asks, Told told) {
        var guesses = new LinkedHashMap<String, String>();
        for (var ask : asks) {
            var guess = guess(fold(ask), told);
            if (!guess.isEmpty()) guesses.put(ask, guess);
        }
        return guesses;
    }

    private static String guess(String ask, Told told) {
        if (ask.matches(".*\\b(pedido|order)\\b.*") && !ask.contains("fecha") && !ask.contains("date")) {
            return first(ORDER, told.text(), 1);
        }
        if (ask.matches(".*\\b(correo|e-?mail)\\b.*")) return told.address();
        if (ask.matches("(su )?nombre( y apellidos)?|(full )?name")) return told.name();
        if (ask.matches(".*\\b(telefono|movil|phone)\\b.*")) return first(PHONE, told.text(), 0);
        return ask.matches(".*\\b(foto|fotos|fotografia|fotografias|imagen|photo|picture)\\b.*") ? told.picture() : "";
    }

    private static String first(Pattern pattern, String text, int group) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(group).strip() : "";
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .strip();
    }
}
