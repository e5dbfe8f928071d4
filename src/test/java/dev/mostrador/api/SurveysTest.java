package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.survey.Asked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SurveysTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Asked asked;

    @Autowired
    private Programs programs;

    @Test
    void whatCustomersSaidCanBeRead() {
        var shop = telepuppy.open();
        var question = asked.lucia(shop);
        var program = of(shop);
        var path = "/api/v1/conversations/" + question.number() + "/surveys";
        var waiting = program.get(path).is(200).json().at("/items/0");
        assertThat(waiting.get("value").isNull()).isTrue();
        assertThat(program.get("/api/v1/surveys").is(200).json().get("items")).isEmpty();

        asked.said(shop, question, 4, "Bien.");
        var said = program.get(path).is(200).json().at("/items/0");
        assertThat(said.get("value").intValue()).isEqualTo(4);
        assertThat(said.at("/agent/name").stringValue()).isEqualTo("Nuria Sanz");
        assertThat(program.get("/api/v1/surveys?limit=1").is(200).json().get("items"))
                .hasSize(1);
        var figures = program.get("/api/v1/figures/satisfaction?days=7").is(200).json();
        assertThat(figures.get("answered").intValue()).isEqualTo(1);
        assertThat(figures.get("csat").isNull()).isTrue();
    }

    @Test
    void anotherShopsAreNotThere() {
        var shop = telepuppy.open();
        var question = asked.lucia(shop);
        asked.said(shop, question, 4, "");
        var stranger = of(telepuppy.open());
        stranger.get("/api/v1/conversations/" + question.number() + "/surveys").isProblem(404, "unknown-conversation");
        assertThat(stranger.get("/api/v1/surveys").is(200).json().get("items")).isEmpty();
    }

    private Program of(Telepuppy.Shop shop) {
        return programs.of(new Counter.Shop(shop.account.id(), shop.nuria.id(), shop.andres.id(), shop.nuria.id()));
    }
}
