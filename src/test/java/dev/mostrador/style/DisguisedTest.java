package dev.mostrador.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import dev.mostrador.style.leak.LeakRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Secrets that stand there in another dress, by chance or on purpose: they are what people read.
class DisguisedTest {
    private final StyleGuard guard = new StyleGuard(Spelling.NONE);
    private final StyleContext plain = StyleContext.of("email", "ES", Position.MIDDLE, Voice.PLAIN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pedido 12 4111 1111 1111 1111", // other figures before
                "4111 1111 1111 1111 08/27", // the date behind
                "4111 1111 1111 1111 123",
                "4111–1111–1111–1111",
                "4111\u00a01111\u202f1111\u20091111",
                "4111  1111  1111  1111",
                "4111 1111\n1111 1111",
                "41\u200b11 11\u200d11 1111 1111",
                "４１１１ １１１１ １１１１ １１１１",
                "٤١١١ ١١١١ ١١١١ ١١١١",
                "41**11** 11**11** 1111 1111",
                "<b>4111</b> 1111 <i>1111</i> 1111",
                "`4111` `1111` `1111` `1111`",
                "4111_1111_1111_1111",
                "4111·1111·1111·1111",
                "tarjeta nº4111111111111111",
                "Visa4111111111111111",
                "\u202e4111 1111 1111 1111\u202c",
                "> mi tarjeta: 4111 1111 1111 1111",
                "«4111 1111 1111 1111»",
                "[su recibo](https://telepuppy.example/r?n=4111111111111111)",
                "https://telepuppy.example/r?n=4111%201111%201111%201111"
            })
    void aCardIsFound(String card) {
        var text = "Le escribo por esto: " + card + ". Un saludo";
        assertThat(rules(text, plain)).contains("leak.card");
        assertThat(guard.objections(text, plain)).extracting(Finding::rule).contains("leak.card"); // however it is sent
    }

    @Test
    void itsPlaceIsThatOfTheTextAsItStands() {
        var text = "Es la 41**11** 1111 \u200b1111 １１１１, gracias.";
        var finding = guard.check(text, plain).stream()
                .filter(it -> it.rule().equals("leak.card"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.span().in(text)).isEqualTo("41**11** 1111 \u200b1111 １１１１");
        assertThat(finding.said()).isEqualTo("···· 1111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "es91 2100 0418 4502 0005 1332",
                "ES91 2100 0418 4502 0005 1332 para el abono",
                "ES91-2100-0418-4502-0005-1332",
                "ES91\u00a02100\u00a00418\u00a04502\u00a00005\u00a01332",
                "ES91.2100.0418.4502.0005.1332",
                "ЕS91 2100 0418 4502 0005 1332" // a Cyrillic Е
            })
    void anAccountIsFound(String account) {
        assertThat(rules("El ingreso va a " + account, plain)).contains("leak.iban");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.345.678-Z",
                "12.345.678 z",
                "12345678-z",
                "12 345 678 Z",
                "12345678–Z",
                "X-1234567-L",
                "１２３４５６７８Z"
            })
    void papersAreFound(String number) {
        assertThat(rules("Nos consta el " + number + ".", plain)).contains("leak.dni");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la clave es: hunter2",
                "contraseña temporal Xy7pQ2",
                "Entre con su correo y la clave Toby2019!",
                "Usuario: fpaz / Pass: lunita44",
                "Le dejo la contraseña nueva, es Canela_88.",
                "le puse como clave perrito123, después la cambia",
                "Contraseña provisional → 9fK2mZ",
                "contra\u00adseña: Kira2026",
                "**Contraseña:** Kira2026",
                "La **clave** es `Kira2026`"
            })
    void aPasswordIsFound(String text) {
        assertThat(rules(text, plain)).contains("leak.password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La contraseña se cambia en Mi cuenta.",
                "Su contraseña caduca en 30 días.",
                "La clave de recojo se la enviamos por SMS.",
                "La clave está en el peso: 12 kg.",
                "El pin 3 del conector va a masa.",
                "Puede poner una contraseña de 8 letras.",
                "La palabra clave 2026 no funcionó."
            })
    void whoSpeaksOfPasswordsGivesNoneAway(String text) {
        assertThat(rules(text, plain)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rosa Gil Prado",
                "ROSA GIL PRADO",
                "rosa gil prado",
                "Rosa Gíl Prado",
                "rosa\u00a0gil prado",
                "R\u200bosa Gil Prado"
            })
    void anotherCustomersNameIsFoundHoweverItIsWritten(String name) {
        assertThat(rules("El paquete lo tiene " + name + " desde ayer.", knowing("rosa gil prado")))
                .contains("leak.stranger");
    }

    @Test
    void aForeignLinkIsFoundBehindTheShopsOwnName() {
        var voice = new Voice(
                Register.USTED,
                Set.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of("telepuppy.example", "900 123 456"),
                Set.of());
        var context = StyleContext.of("email", "ES", Position.MIDDLE, voice);
        for (var other : List.of(
                "[https://telepuppy.example](https://malo.example/x)",
                "https://telepuppy.example@malo.example/x",
                "https://telepuppy.example:80@malo.example/x",
                "https://telepuppy.example.malo.example/",
                "https://telepuppу.example/", // a Cyrillic у
                "jhosep arroba malo.example",
                "Mi número personal es el 655 32 10 98",
                "Hable directo con la bodega: +56 9 8765 4321")) {
            assertThat(rules(other, context)).as(other).contains("leak.contact");
        }
        for (var fine : List.of(
                "[la web](https://telepuppy.example/x)",
                "[telepuppy.example](https://telepuppy.example)",
                "https://www.telepuppy.example:443/x")) {
            assertThat(rules(fine, context)).as(fine).isEmpty();
        }
    }

    @Test
    void aCustomersCardIsShownCoveredHoweverItIsWritten() {
        assertThat(LeakRules.covered("Pedido 12, 4111 1111 1111 1111 08/27"))
                .isEqualTo("Pedido 12, •••• •••• •••• 1111 08/27");
        assertThat(LeakRules.covered("4111\u00a01111\u00a01111\u00a01111"))
                .isEqualTo("••••\u00a0••••\u00a0••••\u00a01111");
        assertThat(LeakRules.covered("pedidos 4411\n4412\n4413\n4414\n4415")).doesNotContain("•");
    }

    private StyleContext knowing(String name) {
        return plain.keeping(new Secrets() {
            @Override
            public Set<String> ofOthers(Set<String> candidates) {
                return candidates.contains(name) ? new HashSet<>(Set.of(name)) : Set.of();
            }
        });
    }

    private Set<String> rules(String text, StyleContext context) {
        return guard.check(text, context).stream()
                .map(Finding::rule)
                .filter(it -> it.startsWith("leak"))
                .collect(Collectors.toSet());
    }
}
