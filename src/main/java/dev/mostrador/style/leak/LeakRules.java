package dev.mostrador.style.leak;

import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All rules about what must not leave.
public final class LeakRules {
    private static final String START = "(?<![\\p{L}\\p{N}-])";
    private static final String END = "(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])";
    // Figures in a row, however they are grouped: the card may stand between others.
    private static final Pattern CARD = Pattern.compile(
            "(?=\\d)(?:(?<![\\p{L}\\d])|(?<=visa|card|amex|tarjeta|n[ºo]))\\d(?:[\\s\\h.·•,_|‐‑‒–—-]{0,2}\\d){12,60}(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IBAN =
            Pattern.compile(START + "[A-Z]{2}\\d{2}(?:[ \\h.\\n-]?[A-Z0-9]){11,40}" + END, Pattern.CASE_INSENSITIVE);

    private LeakRules() {}

    public static List<Rule> all() {
        var everywhere = everywhere();
        return Stream.concat(everywhere.stream(), Stream.of(new FileNames(), new PublicData(), new InFiles(everywhere)))
                .toList();
    }

    // In the text as in the files that go with it.
    private static List<Rule> everywhere() {
        return Stream.of(
                        Numbers.within("leak.card", CARD, LeakRules::isCard, Severity.BLOCK),
                        Words.PASSWORD,
                        Words.KEY,
                        new PastedNote(),
                        Numbers.within("leak.iban", IBAN, LeakRules::isIban, Severity.ASK),
                        Numbers.of(
                                "leak.dni",
                                START + "(?:\\d{8}|\\d{2}[. ]\\d{3}[. ]\\d{3}|[XYZ][ .-]?\\d{7})[ .-]{0,2}[A-Z]" + END,
                                CheckDigits::isDni,
                                Severity.ASK),
                        Numbers.of(
                                "leak.cuit",
                                START + "\\d{2}[- ]?\\d{8}[- ]?\\d" + END,
                                CheckDigits::isCuit,
                                Severity.ASK),
                        Numbers.of(
                                "leak.rut",
                                START + "\\d{1,2}(?:\\.?\\d{3}){2}-[\\dK]" + END,
                                CheckDigits::isRut,
                                Severity.ASK),
                        Numbers.of(
                                "leak.cpf",
                                START + "(?:\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|(?<=CPF )\\d{11})" + END,
                                CheckDigits::isCpf,
                                Severity.ASK),
                        Numbers.of("leak.ruc", START + "1[057]\\d{9}" + END, CheckDigits::isRuc, Severity.ASK),
                        Numbers.of(
                                "leak.curp",
                                START + "[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z0-9]\\d" + END,
                                CheckDigits::isCurp,
                                Severity.ASK),
                        Numbers.of(
                                "leak.rfc",
                                START + "[A-ZÑ&]{3,4}\\d{6}[A-Z0-9]{2}[A0-9]" + END,
                                CheckDigits::isRfc,
                                Severity.ASK),
                        new Contacts(),
                        Words.COST,
                        Words.INTERNAL)
                .<Rule>map(Undisguised::new)
                .toList();
    }

    private static boolean isCard(String digits) {
        return digits.length() >= 13 && digits.length() <= 19 && CheckDigits.isCard(digits);
    }

    private static boolean isIban(String signs) {
        return signs.length() > 14 && signs.length() < 35 && CheckDigits.isIban(signs);
    }

    /// The places of card numbers in any text: what a customer writes is shown with them covered.
    public static String covered(String text) {
        return covered(text, CARD, LeakRules::isCard);
    }

    /// Cards and accounts.
    public static String hidden(String text) {
        return covered(covered(text), IBAN, LeakRules::isIban);
    }

    private static String covered(String text, Pattern shape, Predicate<String> right) {
        var shown = new StringBuilder(text);
        for (var span : Numbers.places(text, shape, right, Integer.MAX_VALUE)) {
            var kept = 0;
            for (var i = span.end() - 1; i >= span.start(); i--) {
                if (Character.isLetterOrDigit(text.charAt(i)) && kept++ >= 4) shown.setCharAt(i, '•');
            }
        }
        return shown.toString();
    }
}
