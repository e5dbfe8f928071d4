package dev.mostrador.style.leak;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/// Tells real numbers from lookalikes: each is right only when its check digit is.
public final class CheckDigits {
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String RFC_SIGNS = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
    private static final String CURP_SIGNS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final Set<String> CUIT_KINDS = Set.of("20", "23", "24", "25", "26", "27", "30", "33", "34");
    private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(
            Map.entry("ES", 24),
            Map.entry("PT", 25),
            Map.entry("FR", 27),
            Map.entry("DE", 22),
            Map.entry("IT", 27),
            Map.entry("NL", 18),
            Map.entry("BE", 16),
            Map.entry("GB", 22),
            Map.entry("IE", 22),
            Map.entry("LU", 20),
            Map.entry("AD", 24),
            Map.entry("CH", 21),
            Map.entry("AT", 20),
            Map.entry("PL", 28),
            Map.entry("BR", 29),
            Map.entry("CR", 22),
            Map.entry("DO", 28),
            Map.entry("GT", 28),
            Map.entry("SV", 28),
            Map.entry("LT", 20));

    private CheckDigits() {}

    /// A payment card: a number of some brand's range and length, right by Luhn.
    public static boolean isCard(String digits) {
        var length = digits.length();
        var brand = switch (digits.charAt(0)) {
            case '4' -> length == 13 || length == 16 || length == 19;
            case '5' ->
                length == 16 && "12345".indexOf(digits.charAt(1)) >= 0 || length >= 13 && digits.startsWith("50");
            case '2' -> length == 16 && isBetween(digits, 4, 2221, 2720);
            case '3' ->
                length == 15 && (digits.startsWith("34") || digits.startsWith("37"))
                        || length == 14
                                && (digits.startsWith("36")
                                        || digits.startsWith("38")
                                        || isBetween(digits, 3, 300, 305))
                        || length == 16 && isBetween(digits, 4, 3528, 3589);
            case '6' ->
                length >= 16
                                && (digits.startsWith("6011")
                                        || digits.startsWith("65")
                                        || digits.startsWith("62")
                                        || isBetween(digits, 3, 644, 649))
                        || length == 16
                                && (digits.startsWith("60") || digits.startsWith("63") || digits.startsWith("67"));
            default -> false;
        };
        return brand && isLuhn(digits) && digits.chars().distinct().count() > 1;
    }

    private static boolean isBetween(String digits, int places, int from, int to) {
        var head = Integer.parseInt(digits.substring(0, places));
        return head >= from && head <= to;
    }

    static boolean isLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    static boolean isIban(String signs) {
        var length = IBAN_LENGTHS.get(signs.substring(0, 2));
        if (length == null || length != signs.length()) {
            return false;
        }
        var turned = signs.substring(4) + signs.substring(0, 4);
        var number = new StringBuilder();
        turned.chars().forEach(sign -> number.append(Character.digit(sign, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /// Spanish DNI or NIE: `12345678Z`, `X1234567L`.
    static boolean isDni(String signs) {
        var first = "XYZ".indexOf(signs.charAt(0));
        var number = Long.parseLong(
                (first >= 0 ? Integer.toString(first) : "" + signs.charAt(0)) + signs.substring(1, signs.length() - 1));
        return DNI_LETTERS.charAt((int) (number % 23)) == signs.charAt(signs.length() - 1);
    }

    /// Argentine CUIT or CUIL, eleven digits.
    static boolean isCuit(String digits) {
        if (!CUIT_KINDS.contains(digits.substring(0, 2))) {
            return false;
        }
        var check = 11 - weighed(digits, 10, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return digits.charAt(10) - '0' == (check == 11 ? 0 : check == 10 ? 9 : check);
    }

    /// Chilean RUT: digits and a last one that may be K.
    static boolean isRut(String signs) {
        var sum = 0;
        var weight = 2;
        for (var i = signs.length() - 2; i >= 0; i--) {
            sum += (signs.charAt(i) - '0') * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }
        var check = 11 - sum % 11;
        var expected = check == 11 ? '0' : check == 10 ? 'K' : (char) ('0' + check);
        return signs.charAt(signs.length() - 1) == expected;
    }

    /// Brazilian CPF, eleven digits.
    static boolean isCpf(String digits) {
        if (digits.chars().distinct().count() == 1) {
            return false;
        }
        return cpfCheck(digits, 9) == digits.charAt(9) - '0' && cpfCheck(digits, 10) == digits.charAt(10) - '0';
    }

    private static int cpfCheck(String digits, int places) {
        var sum = 0;
        for (var i = 0; i < places; i++) sum += (digits.charAt(i) - '0') * (places + 1 - i);
        return sum * 10 % 11 % 10;
    }

    /// Peruvian RUC of a person, eleven digits.
    static boolean isRuc(String digits) {
        var check = 11 - weighed(digits, 10, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return digits.charAt(10) - '0' == check % 10;
    }

    /// Mexican RFC with its date: twelve signs of a firm, thirteen of a person.
    static boolean isRfc(String signs) {
        var date = signs.substring(signs.length() - 9, signs.length() - 3);
        if (!isDate(date)) {
            return false;
        }
        var padded = signs.length() == 12 ? " " + signs : signs;
        var sum = 0;
        for (var i = 0; i < 12; i++) sum += RFC_SIGNS.indexOf(padded.charAt(i)) * (13 - i);
        var check = 11 - sum % 11;
        var expected = check == 11 ? '0' : check == 10 ? 'A' : (char) ('0' + check);
        return padded.charAt(12) == expected;
    }

    /// Mexican CURP, eighteen signs.
    static boolean isCurp(String signs) {
        if (!isDate(signs.substring(4, 10))) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += CURP_SIGNS.indexOf(signs.charAt(i)) * (18 - i);
        return signs.charAt(17) - '0' == (10 - sum % 10) % 10;
    }

    private static boolean isDate(String yymmdd) {
        var month = Integer.parseInt(yymmdd.substring(2, 4));
        var day = Integer.parseInt(yymmdd.substring(4, 6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int weighed(String digits, int places, int... weights) {
        var sum = 0;
        for (var i = 0; i < places; i++) sum += (digits.charAt(i) - '0') * weights[i];
        return sum;
    }
}
