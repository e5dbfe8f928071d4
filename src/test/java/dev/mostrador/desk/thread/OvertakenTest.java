package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Sending over something newer asks first, and nothing that was typed is lost.
@ModuleTest
class OvertakenTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    private Shop shop;
    private Client nuria;
    private long number;
    private String path;
    private String seen;

    @BeforeEach
    void nuriaHasTheConversationOpen() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
        path = "/conversations/" + number;
        seen = nuria.get(path).html().select("[data-seen]").val();
    }

    @Test
    void whatTheCustomerWroteMeanwhileIsShownFirst() {
        matters.answer(shop, number, "Déjelo, ya lo he cambiado en la tienda.");

        var asked = reply("Le enviamos la S.").is(422).html();

        assertThat(asked.select("#reply-refused").text())
                .contains("Ha llegado algo más nuevo", "Lucía Mena", "Déjelo, ya lo he cambiado");
        assertThat(asked.select("#reply-text").val()).isEqualTo("Le enviamos la S.");
        assertThat(answers()).isZero();

        var over = asked.select("button[name=over]").val();
        reply("Le enviamos la S.", "over", over).is(303);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void soIsAColleaguesAnswerInTheReadersLanguage() {
        shop.as(shop.andres)
                .post(path + "/messages", "text", "Ya le he contestado yo.")
                .is(303);

        var asked = nuria.in("en");
        assertThat(asked.post(path + "/messages", "text", "Sale hoy.", "seen", seen)
                        .is(422)
                        .text())
                .contains("Something newer than what you read", "Andrés Muñoz", "Send anyway");
    }

    @Test
    void aYesHoldsForNothingNewerStill() {
        matters.answer(shop, number, "¿Hola?");
        var over = reply("Sale hoy.").is(422).html().select("button[name=over]").val();
        matters.answer(shop, number, "Mejor no lo envíen.");

        assertThat(reply("Sale hoy.", "over", over).is(422).text()).contains("Mejor no lo envíen");
        assertThat(answers()).isZero();
    }

    @Test
    void bothQuestionsAreAskedOnceEach() {
        matters.answer(shop, number, "¿Hola?");
        var to = new String[] {"to", "lucia@example.com, ana@example.com"};
        var first = reply("Sale hoy.", to).is(422).html();
        var confirmed = first.select("button[name=confirmed]").val();
        var second =
                reply("Sale hoy.", to[0], to[1], "confirmed", confirmed).is(422).html();
        assertThat(second.select("input[name=confirmed]").val()).isEqualTo(confirmed);

        var over = second.select("button[name=over]").val();
        reply("Sale hoy.", to[0], to[1], "confirmed", confirmed, "over", over).is(303);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void onesOwnAnswersAndNotesDoNotStop() {
        reply("Sale hoy.").is(303);
        shop.as(shop.andres).post(path + "/notes", "text", "Gracias, Nuria").is(303);
        reply("Y mañana llega.").is(303);

        assertThat(answers()).isEqualTo(2);
    }

    private dev.mostrador.fixtures.Answer reply(String text, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("text", text, "seen", seen));
        fields.addAll(java.util.List.of(more));
        return nuria.post(path + "/messages", fields.toArray(String[]::new));
    }

    private long answers() {
        return matters.messages(shop, number).stream()
                .map(Message::direction)
                .filter(Direction.OUTBOUND::equals)
                .count();
    }
}
