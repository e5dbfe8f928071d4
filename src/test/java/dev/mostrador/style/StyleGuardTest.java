package dev.mostrador.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class StyleGuardTest {
    private static final String PIECES =
            "aeiouñáéíóúü XYZ123456789 .,;:¡!¿?\n\t{}[]<>%$_-@/\\\"'«»()…·•☀️🎉👩‍👩‍👧\u0000\u200b\u202eİıßǅ\ud800";

    private final StyleGuard guard = new StyleGuard(Spelling.NONE);
    private final StyleContext plain = StyleContext.of("email", "ES", Position.FIRST, Voice.PLAIN);

    @Test
    void anyTextIsCheckedAndEveryPlaceIsWithinIt() {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++) {
            var text = random.ints(random.nextInt(300), 0, PIECES.length())
                    .collect(StringBuilder::new, (all, at) -> all.append(PIECES.charAt(at)), StringBuilder::append)
                    .toString();
            isWithin(text, plain.at(random.nextInt(24), "Lucía Mena"));
        }
    }

    @Test
    void aVeryLongDraftIsCheckedSoon() {
        guard.check("Hola", plain);
        for (var piece : List.of(
                "a",
                "1 ",
                "NO ",
                "4111 ",
                "a@",
                "no podemos ",
                "aA1-",
                "(",
                "{{",
                "ES91 2100 ",
                "x.x",
                "«",
                "!?",
                "Ana ",
                "Su DNI ",
                "lamentamos ",
                "usuario clave ",
                "contraseña es ",
                "le damos un cupón por ",
                "si borra ",
                "calle ",
                "¿quería saber si ",
                "á",
                "🎉",
                "\u202e")) {
            var started = System.nanoTime();
            isWithin(piece.repeat(200_000 / piece.length()), plain);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).as(piece).isLessThan(Duration.ofSeconds(4));
        }
    }

    private void isWithin(String text, StyleContext context) {
        for (var finding : guard.check(text, context)) {
            var span = finding.span();
            assertThat(span.start()).isBetween(0, text.length());
            assertThat(span.end()).isBetween(span.start(), text.length());
        }
    }

    @Test
    void aRuleThatFailsIsSaidToHaveFailed() {
        var broken = new StyleGuard(
                List.of(new Rule() {
                    @Override
                    public String name() {
                        return "broken";
                    }

                    @Override
                    public List<Finding> findings(Draft draft, StyleContext context) {
                        throw new IllegalStateException("bug");
                    }
                }),
                Spelling.NONE);
        assertThat(broken.check("Hola", plain)).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo(Finding.NOT_CHECKED);
            assertThat(it.severity()).isEqualTo(Severity.ADVICE);
        });
    }

    @Test
    void aRuleThatNeverEndsIsLeft() {
        var slow = new StyleGuard(
                List.of(new Rule() {
                    @Override
                    public String name() {
                        return "slow";
                    }

                    @Override
                    public List<Finding> findings(Draft draft, StyleContext context) {
                        var text = draft.patient();
                        while (text.charAt(0) == 'a') {}
                        return List.of();
                    }
                }),
                Spelling.NONE);
        assertThat(slow.check("a".repeat(60), plain)).extracting(Finding::rule).containsExactly(Finding.NOT_CHECKED);
    }

    @Test
    void aRuleThatHangsIsLeftBehindAndTheOthersAreHeard() {
        var never = new CountDownLatch(1);
        var guard = new StyleGuard(
                List.of(
                        rule("hangs", (_, _) -> {
                            try {
                                never.await();
                            } catch (InterruptedException left) {
                                Thread.currentThread().interrupt();
                            }
                            throw new IllegalStateException("left");
                        }),
                        rule(
                                "fine",
                                (draft, _) ->
                                        List.of(Finding.of("fine", draft, new Span(0, 1), Severity.ASK, "R1", null)))),
                Spelling.NONE,
                Duration.ofMillis(50));
        assertThat(guard.check("Hola", plain)).extracting(Finding::rule).containsExactly("fine", Finding.NOT_CHECKED);
        assertThat(guard.objections("Hola", plain)).extracting(Finding::rule).containsExactly("fine");
    }

    @Test
    void aSpellingThatFailsIsSaidToHaveFailed() {
        var guard = new StyleGuard(List.of(), (_, _) -> {
            throw new IllegalStateException("bug");
        });
        assertThat(guard.check("Hola", plain)).extracting(Finding::said).containsExactly("spelling");
    }

    private static Rule rule(String name, BiFunction<Draft, StyleContext, List<Finding>> findings) {
        return new Rule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Finding> findings(Draft draft, StyleContext context) {
                return findings.apply(draft, context);
            }
        };
    }

    @Test
    void theMocksFindingHasItsFix() {
        var text = "Ya está resuelto, Lucía. Un mensajero recogerá la M en su casa, NO tiene que pagar nada.";
        assertThat(check(text)).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("capitals");
            assertThat(it.span().in(text)).isEqualTo("NO");
            assertThat(it.fix()).isEqualTo("no");
            assertThat(it.source()).isEqualTo("R27");
        });
    }

    @Test
    void betterWordsKeepTheCapital() {
        assertThat(check("Te enviamos el arnés."))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("Le");
        assertThat(check("Sale mañana. Tb la verde."))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("También");
    }

    @Test
    void whatIsQuotedIsNotOurs() {
        assertThat(check("> NO ME CONTESTAN\n\nLe respondo a «TODO ESTO» ahora."))
                .isEmpty();
    }

    @Test
    void theFirstMessageGreetsByNameAndHour() {
        var first = plain.at(17, "Lucía Mena");
        assertThat(guard.check("Su pedido sale hoy.", first))
                .extracting(Finding::key)
                .containsExactly("style.why.courtesy.greeting");
        assertThat(guard.check("Su pedido sale hoy.", first).getFirst().fix()).isEqualTo("Buenas tardes, Lucía: ");
        assertThat(guard.check("Buenos días, Lucía: su pedido sale hoy.", first))
                .extracting(Finding::key)
                .containsExactly("style.why.courtesy.hour");
        assertThat(guard.check("Buenas tardes: su pedido sale hoy.", first))
                .extracting(Finding::key)
                .containsExactly("style.why.courtesy.name");
        assertThat(guard.check("Buenas tardes, Lucía: su pedido sale hoy.", first))
                .isEmpty();
    }

    @Test
    void theLastMessageTakesLeave() {
        var last = StyleContext.of("email", "ES", Position.LAST, Voice.PLAIN);
        assertThat(guard.check("El abono está hecho.", last))
                .extracting(Finding::key)
                .containsExactly("style.why.courtesy.farewell");
        assertThat(guard.check("El abono está hecho. Un saludo, Nuria", last)).isEmpty();
    }

    @Test
    void aShopsOwnWordsAndWhatItIgnoresCount() {
        var voice = new Voice(
                Register.USTED,
                Set.of("kira"),
                Map.of("barato", "económico"),
                Map.of("dorsal", "parte de atrás"),
                Set.of(),
                Set.of(),
                Set.of("capitals:no"));
        var context = StyleContext.of("email", "ES", Position.MIDDLE, voice);
        var found = guard.check("KIRA tiene el arnés dorsal más BARATO y NO paga.", context);
        assertThat(found).extracting(Finding::rule).containsExactlyInAnyOrder("words", "glossary", "capitals");
        assertThat(found)
                .filteredOn(it -> it.rule().equals("glossary"))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("parte de atrás");
    }

    @Test
    void nothingIsSoldInsideAComplaint() {
        var text = "Aproveche nuestras ofertas de noviembre.";
        assertThat(guard.check(text, plain.complaining()))
                .extracting(Finding::rule)
                .contains("sales");
        assertThat(guard.check(text, plain)).extracting(Finding::rule).doesNotContain("sales");
    }

    @Test
    void aNoteIsOnlyLookedAtForWhatLiesNowhere() {
        assertThat(guard.check("NO contestar, tb la tarjeta 4111 1111 1111 1111", plain.asNote()))
                .extracting(Finding::rule)
                .containsExactly("leak.card");
    }

    private List<Finding> check(String text) {
        return guard.check(text, StyleContext.of("email", "ES", Position.MIDDLE, Voice.PLAIN));
    }
}
