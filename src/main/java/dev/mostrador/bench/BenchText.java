package dev.mostrador.bench;

import java.util.List;
import java.util.Random;

/// Spanish as customers and agents of a shop write it, without end and always the same for one seed. Word frequencies
/// fall as in real text: a few words everywhere, most of them seldom.
final class BenchText {
    private static final List<String> OPENINGS = List.of(
            "Hola, buenos días.",
            "Buenas tardes:",
            "Hola,",
            "Estimados señores:",
            "Buenas, una consulta.",
            "Gracias por su respuesta.",
            "Perdonen que insista.",
            "Le escribo otra vez por lo mismo.");
    private static final List<String> SUBJECTS = List.of(
            "el pedido",
            "la devolución",
            "el envío",
            "la factura",
            "el arnés",
            "el pienso",
            "la correa",
            "el reembolso",
            "la talla",
            "el transportista",
            "el paquete",
            "la cama",
            "el collar",
            "el cambio",
            "la garantía");
    private static final List<String> VERBS = List.of(
            "no ha llegado",
            "llegó roto",
            "lleva tres días parado",
            "sigue sin aparecer",
            "no es lo que pedí",
            "vino con la talla cambiada",
            "está perfecto",
            "lo necesito antes del viernes",
            "tarda demasiado",
            "aparece como entregado",
            "no coincide con la foto",
            "ha salido esta mañana del almacén");
    private static final List<String> QUESTIONS = List.of(
            "¿Me pueden decir cuándo llega?",
            "¿Tengo que pagar yo el transporte?",
            "¿Puedo recogerlo en la tienda?",
            "¿Cuántos días tengo para devolverlo?",
            "¿Me lo cambian por otra talla?",
            "¿Dónde veo la factura?",
            "¿Sirve para un cachorro de cuatro meses?",
            "¿A qué hora abren el sábado?");
    private static final List<String> CLOSINGS = List.of(
            "Gracias y un saludo.",
            "Quedo a la espera.",
            "Muchas gracias.",
            "Un saludo cordial.",
            "Espero su respuesta.");

    private final Random random;

    BenchText(long seed) {
        this.random = new Random(seed);
    }

    /// Forty to ninety words.
    String message() {
        var text = new StringBuilder(any(OPENINGS)).append("\n\n");
        var sentences = 3 + random.nextInt(4);
        for (var i = 0; i < sentences; i++) {
            text.append(sentence()).append(' ');
        }
        return text.append(any(QUESTIONS)).append("\n\n").append(any(CLOSINGS)).toString();
    }

    String subject() {
        return capital(any(SUBJECTS)) + " " + reference() + " " + any(VERBS);
    }

    private String sentence() {
        return capital(any(SUBJECTS)) + " " + reference() + " de " + rareWord() + " " + any(VERBS) + " y "
                + any(SUBJECTS) + " " + any(VERBS) + ".";
    }

    private String reference() {
        return Integer.toString(10_000 + random.nextInt(90_000));
    }

    // Invented but pronounceable: the long tail of names, streets and brands.
    private String rareWord() {
        var word = new StringBuilder();
        var syllables = 2 + random.nextInt(3);
        for (var i = 0; i < syllables; i++) {
            word.append("bcdfglmnprstv".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private String any(List<String> choices) {
        // Squared, so that the first of each list are the common ones.
        var place = random.nextDouble();
        return choices.get((int) (place * place * choices.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
