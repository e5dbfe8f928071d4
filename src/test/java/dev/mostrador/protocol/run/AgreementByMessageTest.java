package dev.mostrador.protocol.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.chat.VisitorQuestions;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A customer answers in their own words, or with the buttons of the chat, whether they agree (R44).
@ModuleTest
class AgreementByMessageTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Protocols protocols;

    @Autowired
    Publishing publishing;

    @Autowired
    Runs runs;

    @Autowired
    ReasonSorting sorting;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Threads threads;

    @Autowired
    ProtocolFigures figures;

    @Autowired
    VisitorQuestions questions;

    private Telepuppy.Shop shop;
    private long number;
    private UUID talk;

    @BeforeEach
    void somebodyIsAsked() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        number = matters.harness(shop);
        talk = matters.conversation(shop, number).id();
        shop.run(() -> sorting.sort(talk, Kind.COMPLAINT, "shipping.late", shop.nuria.id()));
        ask();
    }

    private void ask() {
        var all = Set.of(
                "acknowledgement", "apology", "restatement", "plan", "solved", "anything-else", "agreement-asked");
        var draft = new Draft(shop.nuria.id(), "Ya está hecho.", null, UUID.randomUUID() + "", List.of()).doing(all);
        for (int n = 0; n < 6 && run().agreement() != AgreementState.ASKED; n++) {
            shop.run(() -> {
                var known = now().asks().stream().collect(java.util.stream.Collectors.toMap(it -> it, _ -> "sí"));
                runs.know(talk, known, shop.nuria.id());
                assertThat(outgoing.reply(talk, draft)).isInstanceOf(ReplyResult.Queued.class);
            });
        }
        assertThat(run().agreement()).isEqualTo(AgreementState.ASKED);
    }

    private Situation now() {
        return runs.situation(talk).orElseThrow();
    }

    private Run run() {
        return shop.get(() -> now().run());
    }

    private State state() {
        return matters.conversation(shop, number).state();
    }

    @Test
    void aClearYesIsTheirAnswerWithTheirWordsAsProof() {
        matters.answer(shop, number, "Hola. Sí, estoy conforme. Muchas gracias.");

        assertThat(run().agreement()).isEqualTo(AgreementState.AGREED);
        assertThat(state()).isEqualTo(State.CLOSED);
        assertThat(shop.get(() -> threads.events(talk)))
                .filteredOn(it -> it.kind() == EventKind.AGREEMENT_GIVEN)
                .singleElement()
                .satisfies(it -> assertThat(it.data())
                        .containsEntry("way", "mail")
                        .containsEntry("note", "Hola. Sí, estoy conforme. Muchas gracias."));
        assertThat(shop.get(() -> figures.agreement(Instant.EPOCH)).ways()).containsExactly(0, 1, 0, 0);
    }

    @Test
    void aClearNoOpensItAgain() {
        matters.answer(shop, number, "Sigue sin funcionar.");

        assertThat(run().agreement()).isEqualTo(AgreementState.REFUSED);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(matters.conversation(shop, number).assignee()).isEqualTo(shop.marta.id());
    }

    @Test
    void whatIsNotClearIsForWhoeverReadsIt() {
        matters.answer(shop, number, "Conforme, pero falta la factura.");
        assertThat(run().agreement()).isEqualTo(AgreementState.ASKED);

        var nuria = shop.as(shop.nuria);
        var page = nuria.get("/conversations/" + number).html();
        assertThat(page.select("#side .heard").text()).contains("Parece que está conforme", "falta la factura");
        nuria.post("/conversations/" + number + "/agreement", "said", "agreed", "words", "Conforme, pero", "at", "");

        assertThat(run().agreement()).isEqualTo(AgreementState.AGREED);
        assertThat(run().heard()).isNull();
    }

    @Test
    void somebodyInCopyDoesNotAgreeForThem() {
        matters.answers(shop, number, new Address("Ana Gil", "ana@example.org"), "Estoy conforme.");

        assertThat(run().agreement()).isEqualTo(AgreementState.ASKED);
        assertThat(run().heard()).isNull();
    }

    @Test
    void aSecondAnswerChangesNothing() {
        matters.answer(shop, number, "Estoy conforme.");
        matters.answer(shop, number, "No estoy conforme.");

        assertThat(run().agreement()).isEqualTo(AgreementState.AGREED);
        assertThat(state()).isEqualTo(State.OPEN); // they have written again: somebody reads it
    }

    private Message asking() {
        return shop.get(() -> threads.messages(talk, null, 50).stream()
                .filter(it -> it.text().contains("/agreement/"))
                .toList()
                .getLast());
    }

    @Test
    void inTheChatTwoButtonsStandInForTheLink() {
        shop.run(() -> {
            var asking = asking();
            var asked = questions.in(asking).orElseThrow();
            assertThat(asked.open()).isTrue();
            assertThat(asked.text()).doesNotContain("/agreement/").contains("Ya está hecho.");

            assertThat(questions.answer(asking, true).orElseThrow().said()).isTrue();
            assertThat(questions.answer(asking, false).orElseThrow().said()).isTrue(); // pressed once is pressed
        });
        assertThat(run().agreement()).isEqualTo(AgreementState.AGREED);
        assertThat(shop.get(() -> figures.agreement(Instant.EPOCH)).ways()).containsExactly(0, 0, 1, 0);
    }

    @Test
    void theButtonsOfAnOlderQuestionAnswerNothing() {
        var first = asking();
        shop.run(() -> questions.answer(first, false));
        ask();

        shop.run(() -> {
            var stale = questions.answer(first, true).orElseThrow();
            assertThat(stale.open()).isFalse();
            assertThat(stale.said()).isNull();
        });
        assertThat(run().agreement()).isEqualTo(AgreementState.ASKED);
    }
}
