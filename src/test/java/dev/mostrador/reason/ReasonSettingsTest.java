package dev.mostrador.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The tree on the settings' screen.
@ModuleTest
class ReasonSettingsTest {
    private static final String PATH = "/settings/reasons";

    @Autowired
    Telepuppy telepuppy;

    private Shop shop;
    private Client marta;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        marta = shop.as(shop.marta);
    }

    @Test
    void theShippedTreeIsThereAndAnAgentMayNotChangeIt() {
        assertThat(marta.get(PATH).html().select(".reason-branch")).hasSize(9);
        assertThat(marta.get(PATH).html().text()).contains("Llegó roto o dañado", "Incidencia");
        shop.as(shop.nuria).get(PATH).is(403);
    }

    @Test
    void oneIsAddedRenamedHiddenAndDeleted() {
        marta.post(PATH, "name", "Peluquería", "name-en", "Grooming", "parent", "service", "kind", "request")
                .leadsTo(PATH);
        var one = PATH + "/service.peluqueria";
        assertThat(marta.get(one).html().select("#name").val()).isEqualTo("Peluquería");

        marta.put(one, "name", "Peluquería canina", "name-en", "", "parent", "presale", "kind", "request");
        assertThat(marta.get(PATH).html().text()).contains("Peluquería canina");

        marta.put(one + "/hiding").leadsTo(PATH);
        assertThat(marta.get(PATH).html().text()).contains("oculto");
        marta.delete(one + "/hiding").leadsTo(PATH);
        marta.put(one + "/place").leadsTo(PATH);
        marta.delete(one).leadsTo(PATH);
        marta.get(one).is(404);
    }

    @Test
    void aShippedOneIsRenamedAndCannotBeDeleted() {
        marta.put(PATH + "/product.damaged", "name", "Vino roto", "parent", "product", "kind", "incident");
        assertThat(marta.get(PATH).html().text()).contains("Vino roto");
        marta.delete(PATH + "/product.damaged").is(422);
    }

    @Test
    void aNameIsAsked() {
        assertThat(marta.post(PATH, "name", " ", "parent", "service")
                        .is(422)
                        .html()
                        .select("#name-error"))
                .isNotEmpty();
    }

    @Test
    void theFiguresAreThereBeforeAnythingIsCounted() {
        assertThat(marta.get(PATH + "/figures").html().text()).contains("Por qué escriben", "nadie ha puesto motivo");
    }

    @Test
    void theSameInEnglish() {
        marta.in("en");
        assertThat(marta.get(PATH).html().text()).contains("Arrived broken or damaged", "Why customers write");
    }
}
