package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.chat.VisitorBrowser;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.SameChannel;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who wrote in the chat is answered in the chat; by mail only for a reason that is kept, and with a note where they
/// wrote (R56).
@ModuleTest
class OtherWayTest {
    @Autowired
    ShopWindow windows;

    @Autowired
    Matters matters;

    @Autowired
    Threads threads;

    @Autowired
    SameChannel sameChannel;

    private ShopWindow.Window window;
    private VisitorBrowser visitor;
    private Client nuria;
    private String path;

    @BeforeEach
    void aVisitorHasWrittenInTheChat() {
        window = windows.open();
        matters.mailbox(window.shop);
        visitor = window.browser().enters();
        visitor.say("¿Me mandan la factura?").is(201);
        nuria = window.shop.as(window.shop.nuria);
        path = "/conversations/" + window.conversation(visitor).number();
    }

    @Test
    void theAnswerTakesTheChatUnlessSomebodyChoosesOtherwise() {
        assertThat(nuria.get(path).body()).contains("Enviar por chat", "name=\"channel\"");
        nuria.post(path + "/messages", "text", "Claro que sí.", "channel", "chat");
        assertThat(messages()).extracting(Message::channel).containsExactly("chat", "chat");
        assertThat(changes()).isEmpty();
    }

    @Test
    void anotherChannelAsksWhyAndWhetherTheCustomerAgreedAndKeepsWhatWasTyped() {
        var asked = nuria.post(path + "/messages", "text", "Aquí la tiene.", "channel", "email");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("¿Por qué cambia de canal?", "¿Está de acuerdo el cliente?", "Aquí la tiene.</textarea>");
        assertThat(nuria.in("en")
                        .post(path + "/messages", "text", "Aquí la tiene.", "channel", "email")
                        .body())
                .contains("Why another channel?", "Does the customer agree?");
        assertThat(messages()).hasSize(1);

        nuria.in("es")
                .post(
                        path + "/messages",
                        "text",
                        "Aquí la tiene.",
                        "channel",
                        "email",
                        "to",
                        "lucia@example.com",
                        "reason",
                        "wish",
                        "consent",
                        "requested",
                        "origin-note",
                        "Le respondemos por correo electrónico.",
                        "key",
                        "k1");

        var all = messages();
        assertThat(all).extracting(Message::channel).containsExactly("chat", "chat", "email");
        assertThat(all.get(1).text()).isEqualTo("Le respondemos por correo electrónico.");
        assertThat(all.getLast().recipients().to())
                .extracting(it -> it.address())
                .containsExactly("lucia@example.com");
        assertThat(changes())
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .containsEntry("from", "chat")
                        .containsEntry("to", "email")
                        .containsEntry("reason", "wish")
                        .containsEntry("consent", "requested"));
        assertThat(nuria.get(path).body())
                .contains("Nuria Sanz contestó por Correo. Motivo: Lo prefiere el cliente. Acuerdo: Lo ha pedido");
    }

    @Test
    void theNextAnswerGoesOnWhereBothSpokeLast() {
        theCustomerIsAnsweredByMail();
        assertThat(nuria.get(path).body()).contains("Enviar por correo");

        visitor.say("Ya la tengo, gracias.").is(201);

        assertThat(nuria.get(path).body()).contains("Enviar por chat");
    }

    @Test
    void aDoubleClickChangesTheChannelOnce() {
        theCustomerIsAnsweredByMail();
        theCustomerIsAnsweredByMail();
        assertThat(messages().stream().filter(it -> it.direction() == Direction.OUTBOUND))
                .hasSize(2);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void nothingIsLeftInTheChatWhenTheNoteIsEmpty() {
        nuria.post(
                path + "/messages",
                "text",
                "Aquí la tiene.",
                "channel",
                "email",
                "to",
                "lucia@example.com",
                "reason",
                "privacy",
                "consent",
                "not_asked",
                "origin-note",
                "");
        assertThat(messages()).extracting(Message::channel).containsExactly("chat", "email");
    }

    @Test
    void howManyAnswersTookTheCustomersChannelIsMeasured() {
        nuria.post(path + "/messages", "text", "Claro que sí.");
        theCustomerIsAnsweredByMail();
        var figures = window.shop.get(() -> sameChannel.since(Instant.now().minusSeconds(60)));
        assertThat(figures).isEqualTo(new SameChannel.Figures(3, 1, 0));
        assertThat(window.shop
                        .get(() -> sameChannel.since(Instant.now().plusSeconds(60)))
                        .percent())
                .isEqualTo(100);
    }

    @Test
    void theNoteLeftBehindIsInTheCustomersLanguageNotInTheAgents() {
        var english = nuria.in("en").post(path + "/messages", "text", "Here it is.", "channel", "email");
        assertThat(english.body()).contains("Le respondemos por correo electrónico.</textarea>");
    }

    private void theCustomerIsAnsweredByMail() {
        nuria.post(
                path + "/messages",
                "text",
                "Aquí la tiene.",
                "channel",
                "email",
                "to",
                "lucia@example.com",
                "reason",
                "wish",
                "consent",
                "agreed",
                "origin-note",
                "Le respondemos por correo electrónico.",
                "key",
                "k1");
    }

    private List<Message> messages() {
        return window.shop.get(
                () -> threads.messages(window.conversation(visitor).id(), null, 50));
    }

    private List<Event> changes() {
        return window.shop.get(() -> threads.events(window.conversation(visitor).id())).stream()
                .filter(event -> event.kind() == EventKind.CHANNEL_CHANGED)
                .toList();
    }
}
