package dev.mostrador.desk.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A gate that stops a reply offers what its author may have forgotten to say of it.
@ModuleTest
class UnsaidTest {
    private static final String TEXT = "Hola, Lucía: hemos leído su mensaje y le cambiamos la talla.";

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Protocols protocols;

    @Autowired
    Publishing publishing;

    private Telepuppy.Shop shop;
    private Client nuria;
    private String path;

    @BeforeEach
    void anIncidentBegins() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        nuria = shop.as(shop.nuria);
        path = "/conversations/" + matters.begin(shop, Matters.LUCIA, Matters.HARNESS, "Me llegó la M y pedí la S.");
        nuria.put(path + "/reason", "reason", "product.damaged");
    }

    @Test
    void theRefusalHasTheTickAndTheWordsOfTheDraftThatTellIt() {
        var refused = send(nuria, TEXT).select("#reply-refused");
        assertThat(refused.select("input[name=does]").eachAttr("value")).containsExactly("acknowledgement");
        assertThat(refused.select("input[checked]")).isEmpty();
        assertThat(refused.select(".says").first().text())
                .isEqualTo("Acusa recibo hemos leído su mensaje y le cambiamos…");
        assertThat(refused.select("[data-send-again]").text()).startsWith("Enviar");
        assertThat(send(nuria.in("en"), TEXT).select("#reply-refused").text())
                .contains("the reply must acknowledge", "Acknowledges", "Send");
    }

    @Test
    void itIsNotAskedTwiceOnOneScreen() {
        assertThat(send(nuria, TEXT).select("#composer input[name=does][value=acknowledgement]"))
                .hasSize(1);
    }

    @Test
    void tickedThereTheReplyLeaves() {
        nuria.post(path + "/messages", "text", TEXT, "does", "acknowledgement", "key", "k2");
        assertThat(nuria.get(path).html().select("#thread .msg.out")).hasSize(1);
    }

    @Test
    void whoMayNotPassIsNotToldToAskSomebodyElse() {
        nuria.put(path + "/reason", "kind", "complaint");
        nuria.post(path + "/messages", "text", TEXT, "does", "acknowledgement", "does", "apology", "key", "k1");
        var refused = send(nuria, "Enseguida le decimos.").select("#reply-refused");
        assertThat(refused.select("input[name=does]").eachAttr("value")).containsExactly("restatement", "asks");
        assertThat(refused.text()).doesNotContain("no puede salir así", "supervisa");
        assertThat(refused.select("[name=insist]")).isEmpty();
    }

    @Test
    void whoMayPassDoesItInTheirOwnWordsOnly() {
        var refused = send(shop.as(shop.marta), TEXT).select("#reply-refused");
        var code = refused.select("input[name=insist-code]").val();
        assertThat(refused.select("button[name=insist]").eachAttr("value")).containsExactly("why");
        shop.as(shop.marta)
                .post(path + "/messages", "text", TEXT, "insist", "checked", "insist-code", code)
                .is(422);
        shop.as(shop.marta)
                .post(
                        path + "/messages",
                        "text",
                        TEXT,
                        "insist",
                        "why",
                        "insist-why",
                        "Ya se lo dijimos en tienda",
                        "insist-code",
                        code);
        assertThat(nuria.get(path).html().select("#thread .msg.out")).hasSize(1);
    }

    @Test
    void aDateOfTheDraftIsOfferedWhereItWouldDo() {
        nuria.put(path + "/reason", "kind", "cancellation");
        var page = send(nuria, "Hola, Lucía: el 18 de diciembre se lo devolvemos.");
        assertThat(page.select("#reply-refused input[name=pledge]")).hasSize(1);
        assertThat(page.select("#reply-refused input[name=does]").eachAttr("value"))
                .contains("solved");
    }

    @Test
    void whatWasToBeResolvedWithItStillIs() {
        var page = nuria.post(path + "/messages", "text", TEXT, "then", "resolve")
                .is(422)
                .html();
        assertThat(page.select("[data-send-again]").attr("name")).isEqualTo("then");
        assertThat(page.select("[data-send-again]").val()).isEqualTo("resolve");
    }

    @Test
    void whatTheDraftTellsIsShownWhileOneWrites() {
        var told = nuria.post(path + "/findings", "text", TEXT).is(200).html().select("#findings");
        assertThat(told.attr("data-told")).startsWith("acknowledgement\themos leído");
    }

    private Document send(Client client, String text) {
        return client.post(path + "/messages", "text", text).is(422).html();
    }
}
