package dev.mostrador.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Sides;
import dev.mostrador.conversation.State;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The courier is asked about a customer's parcel: what he answers comes back to the question, never to the customer.
@ModuleTest
class SideTest {
    private static final Address COURIER = new Address("Transportes Veloz", "incidencias@veloz.example");

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Sides sides;

    @Autowired
    Closing closing;

    @Autowired
    Merging merging;

    private Shop shop;
    private Client nuria;
    private long number;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
    }

    @Test
    void theQuestionIsAConversationOfItsOwnThatStandsInNoList() {
        var before = nuria.get("/inbox/open").body();
        var side = ask();

        assertThat(side.parent()).isEqualTo(parent().id());
        assertThat(side.customerName()).isEqualTo("Transportes Veloz");
        assertThat(matters.messages(shop, side.number()))
                .singleElement()
                .satisfies(question -> assertThat(question.recipients().to())
                        .extracting(Address::address)
                        .containsExactly(COURIER.address()));
        assertThat(nuria.get("/inbox/open").body()).doesNotContain("row-" + side.number());
        assertThat(nuria.get("/inbox/mine").body()).doesNotContain("row-" + side.number());
        assertThat(before).contains("row-" + number);
        assertThat(nuria.get("/conversations/" + number).body())
                .contains(
                        "Consulta a Transportes Veloz", "sin respuesta aún", "Nuria Sanz consultó a Transportes Veloz");
        assertThat(nuria.get("/conversations/" + side.number()).body())
                .contains("Aquí se escribe a Transportes Veloz, no al cliente.", "Volver a #" + number);
        assertThat(nuria.in("en").get("/conversations/" + side.number()).body())
                .contains("What you write here goes to Transportes Veloz, not to the customer.");
    }

    @Test
    void theAnswerComesBackToTheQuestionAndTheMatterComesUpAgain() {
        var side = ask();
        shop.run(() -> closing.resolve(parent().id(), shop.nuria.id()));

        matters.answers(shop, side.number(), COURIER, "Está en el almacén de Getafe, sale hoy.");

        assertThat(matters.messages(shop, side.number())).hasSize(2);
        assertThat(matters.messages(shop, number)).hasSize(1);
        assertThat(parent().state()).isEqualTo(State.OPEN);
        assertThat(parent().awaitingUs()).isTrue();
        assertThat(nuria.get("/conversations/" + number).body())
                .contains("ha contestado", "«Está en el almacén de Getafe, sale hoy.»");
    }

    @Test
    void whatIsWrittenToTheCourierCannotReachTheCustomer() {
        var side = ask();
        var path = "/conversations/" + side.number() + "/messages";
        var answer = nuria.post(
                path,
                "text",
                "¿Y bien?",
                "to",
                COURIER.address() + ", " + Matters.LUCIA.address(),
                "confirmed",
                "+" + Matters.LUCIA.address());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("no puede llegarle", "¿Y bien?");

        var first = nuria.post(
                "/conversations",
                "about",
                Long.toString(number),
                "inbox",
                inbox(),
                "to",
                "LUCIA@example.com",
                "subject",
                "Bulto",
                "text",
                "¿Dónde está?");
        assertThat(first.status()).isEqualTo(422);
        assertThat(shop.get(() -> sides.of(parent().id()))).hasSize(1);
    }

    @Test
    void somebodyNewGetsNothingOfTheCustomerUnasked() {
        var words = "La clienta es " + Matters.LUCIA.address() + ". ¿Dónde está su bulto?";
        var before = shop.get(() -> sides.of(parent().id())).size();
        for (var about : List.of(Long.toString(number), "")) {
            var asked = nuria.post(
                    "/conversations",
                    "about",
                    about,
                    "inbox",
                    inbox(),
                    "to",
                    "almacen@example.org",
                    "subject",
                    "Bulto",
                    "text",
                    words);
            assertThat(asked.is(422).text()).as("about " + about).contains("no puede salir así");
        }
        assertThat(shop.get(() -> sides.of(parent().id()))).hasSize(before);
    }

    @Test
    void norAnyOtherCustomerWhoseMatterWasMergedIntoIt() {
        var teo = new Address("Teo Gil", "teo@example.com");
        var teos = matters.begin(shop, teo, "Bulto", "¿Dónde está el bulto?");
        var side = ask();
        shop.run(() -> merging.merge(matters.conversation(shop, teos).id(), parent().id(), true, shop.nuria.id()));

        var answer = nuria.post(
                "/conversations/" + side.number() + "/messages",
                "text",
                "¿Y bien?",
                "to",
                COURIER.address() + ", " + teo.address(),
                "confirmed",
                "+" + teo.address());

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void theCustomersFilesCanGoAlongAsCopies() {
        var colourful = matters.colourful(shop);
        var page = nuria.get("/conversations/new?about=" + colourful).body();
        assertThat(page).contains("Consultar a un tercero", "factura.pdf", "kira.png");
        var file = matters.messages(shop, colourful).getFirst().attachments().getLast();

        nuria.post(
                "/conversations",
                "about",
                Long.toString(colourful),
                "inbox",
                inbox(),
                "to",
                COURIER.address(),
                "subject",
                "Bulto",
                "text",
                "¿Dónde está?",
                "theirs",
                file.id().toString());

        var side = shop.get(() -> sides.of(matters.conversation(shop, colourful).id()))
                .getFirst();
        assertThat(matters.messages(shop, side.number()).getFirst().attachments())
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.name()).isEqualTo(file.name());
                    assertThat(copy.size()).isEqualTo(file.size());
                    assertThat(copy.blob()).isNotEqualTo(file.blob());
                });
    }

    @Test
    void aQuestionIsNotMergedWithACustomersMatter() {
        var side = ask();
        assertThat(shop.get(() -> merging.merge(side.id(), parent().id(), true, shop.nuria.id())))
                .isInstanceOf(Merging.MergeResult.Same.class);
    }

    @Test
    void anotherShopsMatterCannotBeAskedAbout() {
        var stranger = telepuppy.open();
        assertThat(stranger.as(stranger.nuria)
                        .get("/conversations/new?about=" + number)
                        .status())
                .isEqualTo(404);
    }

    private Conversation ask() {
        var answer = nuria.post(
                "/conversations",
                "about",
                Long.toString(number),
                "inbox",
                inbox(),
                "to",
                "Transportes Veloz <" + COURIER.address() + ">",
                "subject",
                "Bulto 7781",
                "text",
                "¿Dónde está el bulto?");
        assertThat(answer.status()).isEqualTo(303);
        return shop.get(() -> sides.of(parent().id())).getLast();
    }

    private Conversation parent() {
        return matters.conversation(shop, number);
    }

    private String inbox() {
        return matters.mailbox(shop);
    }
}
