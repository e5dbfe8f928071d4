package dev.mostrador.desk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.conversation.Address;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// While an angry customer is to be heard first, what solves waits (R45).
@ModuleTest
class SolutionsTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    PreparedAnswers answers;

    @Autowired
    Protocols protocols;

    @Autowired
    Publishing publishing;

    private Telepuppy.Shop shop;
    private Client nuria;
    private String path;

    @BeforeEach
    void somebodyIsAngry() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        nuria = shop.as(shop.nuria);
        made("Hueco para escuchar", "Le leemos con atención, {{cliente}}.", false);
        made("Hueco que cambia", "Le enviamos otro hoy mismo.", false);
        made("Hueco que cierra", "Un saludo.", true, "resolve");
        var number = matters.begin(
                shop,
                new Address("Teo Gil", "teo@example.com"),
                "Comedero roto",
                "El comedero del pedido 10482 ha llegado roto por segunda vez, es una vergüenza.");
        path = "/conversations/" + number;
    }

    private PreparedAnswer made(String title, String text, boolean sends, String... steps) {
        var wish = Wish.of(Shelf.ACCOUNT, null, title, text).doing(List.of(steps), sends);
        return shop.get(() -> answers.create(wish, Who.PROGRAM));
    }

    @Test
    void whatSolvesIsFoldedInTheDrawerAndNotOfferedAfterTheSlash() {
        var drawer = nuria.get(path + "/answers?q=hueco").is(200).html();
        assertThat(drawer.select(".techniques > .technique b").eachText()).containsExactly("Hueco para escuchar");
        var held = drawer.select("details.held");
        assertThat(held.attr("open")).isEmpty();
        assertThat(held.select(".technique b").eachText())
                .containsExactlyInAnyOrder("Hueco que cambia", "Hueco que cierra");
        assertThat(nuria.get(path + "/answers/offers?q=hueco").body())
                .contains("para escuchar")
                .doesNotContain("que cambia", "que cierra");
    }

    @Test
    void onceTheyWereHeardEverythingIsThereAgain() {
        nuria.post(path + "/conduct/passes", "reason", "Solo quiere el cambio");
        var drawer = nuria.get(path + "/answers?q=hueco").is(200).html();
        assertThat(drawer.select("details.held")).isEmpty();
        assertThat(drawer.select(".techniques > .technique")).hasSize(3);
        assertThat(nuria.get(path + "/answers/offers?q=hueco").body()).contains("que cambia", "que cierra");
    }

    @Test
    void aMacroThatEndsTheMatterIsASolutionWhoeverSendsIt() {
        var macro = made("Carpetazo", "Un saludo.", true, "resolve");
        var refused = nuria.post(path + "/macros/" + macro.id(), "key", "carpetazo-1");
        assertThat(refused.is(422).text()).contains("antes de la solución");
        assertThat(nuria.get(path).html().select("#thread .msg.out")).isEmpty();
    }
}
