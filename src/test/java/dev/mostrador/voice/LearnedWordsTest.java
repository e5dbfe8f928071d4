package dev.mostrador.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.conversation.Address;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.spelling.LanguageToolSpelling;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Names that nobody wrote down for the guard are spelled right all the same.
@ModuleTest
class LearnedWordsTest {
    private static final LanguageToolSpelling SPELLING = new LanguageToolSpelling(Duration.ofMinutes(1));

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private PreparedAnswers answers;

    @Autowired
    private Circumstances circumstances;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
    }

    private PreparedAnswer prepare(Shelf shelf, UUID owner, String text) {
        return shop.get(() -> answers.create(Wish.of(shelf, owner, "Piensos", text), new Who(owner, true, List.of())));
    }

    private List<String> misspelled(String text) {
        var context = shop.get(() -> circumstances.alone("email", false));
        return SPELLING.findings(new Draft(text), context).orElseThrow().stream()
                .map(Finding::said)
                .toList();
    }

    private Set<String> learned() {
        return shop.get(() -> circumstances.alone("email", false)).voice().learned();
    }

    @Test
    void whatThePreparedAnswersNameIsSpelledRight() {
        assertThat(misspelled("Nos queda el pienso de farmivet.")).containsExactly("farmivet");
        var it = prepare(Shelf.ACCOUNT, shop.nuria.id(), "Le enviamos su pienso Farmivet. Mañana llega.");
        assertThat(misspelled("Nos queda el pienso de farmivet.")).isEmpty();
        assertThat(misspelled("Nos queda el pienso de farmivot.")).containsExactly("farmivot");
        shop.run(() -> answers.delete(it.id(), new Who(shop.nuria.id(), true, List.of())));
        assertThat(misspelled("Nos queda el pienso de farmivet.")).containsExactly("farmivet");
    }

    @Test
    void whatStandsOnOnesOwnShelfTeachesNobody() {
        prepare(Shelf.PERSONAL, shop.nuria.id(), "Le enviamos su pienso Farmivet.");
        assertThat(learned()).doesNotContain("farmivet");
    }

    @Test
    void aNameExcusesNoForgottenAccent() {
        prepare(
                Shelf.ACCOUNT,
                shop.nuria.id(),
                "Le atiende nuestro Almacén, {{Cliente|Doña Farmivet}}. Un saludo: Gracias");
        assertThat(learned()).contains("almacén").doesNotContain("gracias", "farmivet", "cliente");
        assertThat(misspelled("Lo tiene el almacen.")).containsExactly("almacen");
    }

    @Test
    void theShopItsPeopleAndItsTeamsAreKnown() {
        assertThat(learned()).contains("nuria", "sanz", shop.account.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(telepuppy
                        .open()
                        .get(() -> circumstances.alone("email", false))
                        .voice()
                        .learned())
                .doesNotContain("farmivet");
    }

    @Test
    void whoTakesPartInAConversationIsKnownInIt() {
        var number = matters.begin(
                shop, new Address("Zuriñe Etxeberria", "zurine@example.com"), "Consulta", "Hola, ¿tienen arneses?");
        var context = shop.get(() -> circumstances.of(
                matters.conversation(shop, number), new Circumstances.Wish("email", false, false, List.of(), false)));
        assertThat(context.voice().learned()).contains("zuriñe", "etxeberria");
        assertThat(learned()).doesNotContain("etxeberria");
    }

    @Test
    void namesAreWhatHasACapitalWhereNoSentenceBegins() {
        assertThat(ProperNames.in("Compre Acana hoy. Gracias. ¿Quiere un iPhone? URGENTE: Mire royal\nCanin, y el XL."))
                .containsExactlyInAnyOrder("Acana", "iPhone");
    }
}
