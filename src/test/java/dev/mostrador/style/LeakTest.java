package dev.mostrador.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import dev.mostrador.style.leak.LeakRules;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakTest {
    private final StyleGuard guard = new StyleGuard(Spelling.NONE);
    private final StyleContext plain = StyleContext.of("email", "ES", Position.MIDDLE, Voice.PLAIN);

    @ParameterizedTest
    @CsvSource({
        "leak.card, 4111 1111 1111 1111",
        "leak.card, 5555555555554444",
        "leak.card, 378282246310005",
        "leak.card, 6011-1111-1111-1117",
        "leak.iban, ES91 2100 0418 4502 0005 1332",
        "leak.iban, DE89370400440532013000",
        "leak.dni, 12345678Z",
        "leak.dni, 12.345.678-Z",
        "leak.dni, X1234567L",
        "leak.cuit, 20-12345678-6",
        "leak.rut, 12.345.678-5",
        "leak.rut, 12345678-5",
        "leak.cpf, 529.982.247-25",
        "leak.rfc, GODE561231GR8",
        "leak.curp, HEGG560427MVZRRL04",
        "leak.password, La contraseña es: Kira2026!",
        "leak.password, su clave temporal es perro77",
        "leak.key, sk_live_4eC39HqLyjWDarjtT1zdp7dc",
        "leak.key, AKIAIOSFODNN7EXAMPLE",
        "leak.cost, nos cuesta 12 €",
        "leak.internal, es un cliente conflictivo"
    })
    void whatMustNotLeaveIsFound(String rule, String secret) {
        assertThat(rules("Le escribo por lo que nos dijo: " + secret + ". Un saludo", plain))
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1112",
        "ES92 2100 0418 4502 0005 1332",
        "12345678A",
        "20-12345678-7",
        "12.345.678-6",
        "529.982.247-26",
        "GODE561231GR7",
        "HEGG560427MVZRRL05",
        "TP-2026-00871",
        "CA123456785ES",
        "360002489915",
        "7712 0045 3381",
        "8412345678905",
        "SN-88A2-00419",
        "0003-00012877"
    })
    void oneWrongDigitAndCodesOfTheTradeAreNone(String code) {
        assertThat(rules("El código es " + code + " y le llega mañana.", plain)).noneMatch(it -> it.startsWith("leak"));
    }

    // Every generated number right by its check digit is found, and with that digit changed it is not: 400 cards.
    @Test
    void everyCardIsFoundAndNoNeighbourOfIt() {
        var random = new Random(42);
        for (var i = 0; i < 400; i++) {
            var body = List.of("4", "51", "2221", "6011").get(i % 4);
            while (body.length() < 15) body += random.nextInt(10);
            for (var last = 0; last < 10; last++) {
                var number = body + last;
                var right = luhn(number);
                var text = "Anote el " + number.replaceAll("(.{4})(?=.)", i % 2 == 0 ? "$1 " : "$1") + ", por favor.";
                assertThat(rules(text, plain).contains("leak.card")).as(text).isEqualTo(right);
            }
        }
    }

    private static boolean luhn(String number) {
        var sum = 0;
        var twice = false;
        for (var i = number.length(); i-- > 0; twice = !twice) {
            var d = Character.getNumericValue(number.charAt(i)) * (twice ? 2 : 1);
            sum += d / 10 + d % 10;
        }
        return sum % 10 == 0;
    }

    @Test
    void aSecretIsNotRepeatedInItsFinding() {
        var finding = guard.check("La tarjeta 4111 1111 1111 1111", plain).getFirst();
        assertThat(finding.said()).isEqualTo("···· 1111");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
    }

    @Test
    void aNoteThatGotIntoTheAnswerIsFoundUnlessTheCustomerKnowsItsWords() {
        var note = "Ojo, la etiqueta de la M estaba en la caja de la S, no decir nada todavía";
        var text = "Buenos días: la etiqueta de la M estaba en la caja de la S. Un saludo";
        assertThat(rules(text, plain.keeping(secrets(note, "")))).contains("leak.note");
        assertThat(rules(text, plain.keeping(secrets(note, text)))).doesNotContain("leak.note");
        assertThat(rules("La etiqueta estaba mal.", plain.keeping(secrets(note, ""))))
                .isEmpty();
    }

    @Test
    void anotherCustomersDataStaysHere() {
        var context = plain.keeping(new Secrets() {
            @Override
            public Set<String> ofOthers(Set<String> candidates) {
                return candidates.contains("rosa@example.org") ? Set.of("rosa@example.org") : Set.of();
            }
        });
        assertThat(rules("Escriba a rosa@example.org", context)).contains("leak.stranger");
        assertThat(rules("Escriba a hola@telepuppy.example", context)).isEmpty();
    }

    @Test
    void onlyContactsOfTheListAreGivenOutOnceThereIsOne() {
        var voice = new Voice(
                Register.USTED,
                Set.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of("telepuppy.example", "900 123 456"),
                Set.of());
        var context = StyleContext.of("email", "ES", Position.MIDDLE, voice);
        for (var fine : List.of(
                "Vea https://telepuppy.example/cambios o www.telepuppy.example",
                "Llame al 900 123 456 o al +34 900 123 456",
                "Escriba a hola@telepuppy.example")) {
            assertThat(rules(fine, context)).as(fine).isEmpty();
        }
        for (var other : List.of(
                "Vea https://otra.example/x", "Llame al 600 111 222, es Pedro", "Escriba a pedro@example.net")) {
            assertThat(rules(other, context)).as(other).contains("leak.contact");
            assertThat(rules(other, plain)).as(other).isEmpty();
        }
    }

    @Test
    void inPublicNothingOfTheCustomersIsSaid() {
        var open = StyleContext.of("public", "ES", Position.MIDDLE, Voice.PLAIN);
        assertThat(rules("Su pedido TP-10482 va a la calle Alcalá 44.", open)).contains("leak.public");
        assertThat(rules("Le escribimos por privado.", open)).isEmpty();
    }

    @Test
    void filesForTheHouseAreNamed() {
        var context = plain.keeping(new Secrets() {
            @Override
            public List<String> fileNames() {
                return List.of("tarifa proveedor 2026.xlsx", "factura.pdf");
            }
        });
        assertThat(guard.check("Le adjunto la factura.", context))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.rule()).isEqualTo("leak.file");
                    assertThat(it.said()).startsWith("tarifa");
                });
    }

    @Test
    void aCustomersCardIsShownCovered() {
        assertThat(LeakRules.covered("Mi tarjeta es 4111 1111 1111 1111, pedido 1234567890123456."))
                .isEqualTo("Mi tarjeta es •••• •••• •••• 1111, pedido 1234567890123456.");
    }

    private List<String> rules(String text, StyleContext context) {
        return guard.check(text, context).stream()
                .map(Finding::rule)
                .filter(it -> it.startsWith("leak"))
                .toList();
    }

    private static Secrets secrets(String note, String told) {
        return new Secrets() {
            @Override
            public List<String> notes() {
                return List.of(note);
            }

            @Override
            public String told() {
                return told;
            }
        };
    }
}
