package dev.mostrador.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Papers and accounts with each of their check digits reckoned anew here: what is right is found, what is wrong by one
/// sign is not.
class PapersTest {
    private static final int MADE = 60;

    private final StyleGuard guard = new StyleGuard(Spelling.NONE);
    private final StyleContext plain = StyleContext.of("email", "ES", Position.MIDDLE, Voice.PLAIN);
    private final Random random = new Random(11);

    @Test
    void spanishAccounts() {
        every("leak.iban", "0123456789", _ -> {
            var account = digits(20);
            for (var key = 2; key < 99; key++) {
                if (mod97(account + "1428" + two(key)) == 1) return "ES" + two(key) + account;
            }
            throw new IllegalStateException(account);
        });
    }

    @Test
    void spanishPapers() {
        every("leak.dni", "TRWAGMYFPDXBNJZSQVHLCKE", _ -> {
            var number = 10_000_000 + random.nextInt(89_999_999);
            return number + "" + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23);
        });
    }

    @Test
    void argentinePapers() {
        every("leak.cuit", "0123456789", _ -> {
            while (true) {
                var body = "20" + digits(8);
                var check = (11 - weighed(body, "5432765432") % 11) % 11;
                if (check < 10) return body.substring(0, 2) + "-" + body.substring(2) + "-" + check;
            }
        });
    }

    @Test
    void chileanPapers() {
        every("leak.rut", "0123456789K", _ -> {
            var body = "1" + digits(7);
            var check = (11 - weighed(body, "32765432") % 11) % 11;
            return body + "-" + (check == 10 ? "K" : check);
        });
    }

    @Test
    void brazilianPapers() {
        every("leak.cpf", "0123456789", _ -> {
            var body = "1" + digits(8);
            var first = check(body, 10);
            var second = check(body + first, 11);
            return body.replaceAll("(...)(...)(...)", "$1.$2.$3-") + first + second;
        });
    }

    @Test
    void peruvianPapers() {
        every("leak.ruc", "0123456789", _ -> {
            var body = "10" + digits(8);
            return body + (11 - weighed(body, "5432765432") % 11) % 10;
        });
    }

    // Right ones are found, and with another last sign they are not.
    private void every(String rule, String signs, Function<Integer, String> make) {
        for (var i = 0; i < MADE; i++) {
            var right = make.apply(i);
            assertThat(isFound(rule, right)).as(right).isTrue();
            var last = signs.charAt((signs.indexOf(right.charAt(right.length() - 1)) + 1) % signs.length());
            var wrong = right.substring(0, right.length() - 1) + last;
            assertThat(isFound(rule, wrong)).as(wrong).isFalse();
        }
    }

    private boolean isFound(String rule, String number) {
        return guard.check("Lo anoto: " + number + ", gracias.", plain).stream()
                .anyMatch(it -> it.rule().equals(rule));
    }

    private String digits(int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }

    private static int mod97(String digits) {
        var rest = 0;
        for (var digit : digits.toCharArray()) rest = (rest * 10 + digit - '0') % 97;
        return rest;
    }

    private static int weighed(String digits, String weights) {
        var sum = 0;
        for (var i = 0; i < weights.length(); i++) sum += (digits.charAt(i) - '0') * (weights.charAt(i) - '0');
        return sum;
    }

    private static int check(String body, int from) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) sum += (body.charAt(i) - '0') * (from - i);
        var rest = sum * 10 % 11;
        return rest == 10 ? 0 : rest;
    }
}
