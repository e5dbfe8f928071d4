package dev.mostrador.protocol.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Departure;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Insistence;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.Withdrawing;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Role;
import dev.mostrador.mood.Moods;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.document.Anger;
import dev.mostrador.protocol.document.Anger.Conduct;
import dev.mostrador.protocol.document.Anger.Phase;
import dev.mostrador.protocol.document.Limits.Rank;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An angry customer is heard first (R45).
@ModuleTest
class ConductsTest {
    private static final String ANGRY = "Es una vergüenza, llevo dos semanas esperando y nadie contesta.";

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
    Conducts conducts;

    @Autowired
    Moods moods;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Threads threads;

    @Autowired
    ReasonSorting sorting;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private Telepuppy.Shop shop;
    private long number;
    private UUID talk;

    @BeforeEach
    void somebodyIsAngry() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        number = matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Pedido 10482", ANGRY);
        talk = matters.conversation(shop, number).id();
    }

    private Situation now() {
        return shop.get(() -> runs.situation(talk).orElseThrow());
    }

    private Conduct phase() {
        return now().phase().map(Phase::conduct).orElse(null);
    }

    private String reply(String... does) {
        var draft = new Draft(shop.nuria.id(), "Buenos días, Teo.", null, UUID.randomUUID() + "", List.of())
                .doing(Set.of(does));
        return switch (shop.get(() -> outgoing.reply(talk, draft))) {
            case ReplyResult.Queued _ -> "";
            case ReplyResult.Refused(var refusal) -> refusal.why().key();
            case ReplyResult.Objected(var objections) -> objections.getFirst().key();
        };
    }

    @Test
    void whoIsAngryIsListenedToFirstWhateverTheMatterIs() {
        assertThat(phase()).isEqualTo(Conduct.LISTEN);
        assertThat(now().isHeldBack()).isTrue();
        assertThat(now().run().isBegun()).isFalse();
        assertThat(shop.get(() -> conducts.holdsBack(talk))).isTrue();
    }

    @Test
    void eachReplyTakesItFurtherAndTheLastPhaseIsTheSteps() {
        assertThat(reply("acknowledgement")).isEmpty();
        assertThat(phase()).isEqualTo(Conduct.APOLOGISE);
        assertThat(reply("apology", "restatement")).isEmpty();
        assertThat(phase()).isEqualTo(Conduct.PROTOCOL);
        assertThat(now().isHeldBack()).isFalse();
        assertThat(shop.get(() -> threads.events(talk)))
                .filteredOn(it -> it.kind() == EventKind.CONDUCT_REACHED)
                .extracting(Event::data)
                .extracting(it -> it.get("phase"))
                .containsExactly("listen", "apologise", "protocol");
    }

    @Test
    void aSolutionIsHeldBackUntilTheCustomerWasHeard() {
        assertThat(reply("solved")).isEqualTo("protocol.gate.conduct.listen");
        assertThat(shop.get(() -> threads.messages(talk, null, 10))).hasSize(1);
        assertThat(reply("acknowledgement", "solved")).isEqualTo("protocol.gate.conduct.listen");
        assertThat(reply("acknowledgement", "apology", "restatement", "solved")).isEmpty();
        assertThat(phase()).isEqualTo(Conduct.PROTOCOL);
    }

    @Test
    void aReplyServesTheStepAndTheConductAtOnce() {
        shop.run(() -> sorting.sort(talk, Kind.INCIDENT, null, shop.nuria.id()));

        assertThat(reply("acknowledgement", "apology")).isEmpty();

        assertThat(phase()).isEqualTo(Conduct.PARAPHRASE);
        assertThat(now().step().orElseThrow().key()).isEqualTo("identificar");
    }

    @Test
    void aStepThatSolvesAsksNothingOfAReplyThatListens() {
        shop.run(() -> sorting.sort(talk, Kind.CANCELLATION, null, shop.nuria.id()));

        assertThat(reply("acknowledgement")).isEmpty();
        assertThat(reply("apology", "restatement")).isEmpty();
        assertThat(reply()).isEqualTo("protocol.gate.solved-or-dated");
    }

    @Test
    void programsMeetTheSameGate() {
        var draft = new Draft(null, "Hola", null, "k1", List.of()).doing(Set.of("solved"));
        assertThat(shop.get(() -> outgoing.reply(talk, draft))).isNotInstanceOf(ReplyResult.Queued.class);
    }

    @Test
    void waitingIsPassedWithAReasonAndCounted() {
        shop.run(() -> {
            assertThat(conducts.pass(talk, " ", shop.nuria.id(), Role.AGENT)).isInstanceOf(RunResult.NoReason.class);
            assertThat(conducts.pass(talk, "Pide el dinero y nada más", shop.nuria.id(), Role.AGENT))
                    .isInstanceOf(RunResult.Done.class);
        });
        assertThat(phase()).isEqualTo(Conduct.PROTOCOL);
        assertThat(reply("solved")).isEmpty();
        assertThat(counted("passed")).containsExactly("listen");
        assertThat(shop.get(() -> threads.events(talk)))
                .filteredOn(it -> it.kind() == EventKind.GATE_PASSED)
                .singleElement()
                .extracting(it -> it.data().get("note"))
                .isEqualTo("Pide el dinero y nada más");
    }

    @Test
    void whoInsistsInTheComposerPassesItToo() {
        var insisting = new Draft(shop.nuria.id(), "Ya está devuelto.", null, "k3", List.of())
                .doing(Set.of("solved"))
                .insisting(new Insistence(Set.of("gate:conduct"), "Pide el dinero y nada más"));

        assertThat(shop.get(() -> outgoing.reply(talk, insisting))).isInstanceOf(ReplyResult.Queued.class);

        assertThat(phase()).isEqualTo(Conduct.PROTOCOL);
        assertThat(counted("passed")).containsExactly("listen");
    }

    private List<String> counted(String what) {
        return shop.get(() -> db.sql("""
                select step from protocol_event
                where account_id = :account and kind = 'anger' and what = :what order by id
                """)
                .param("account", shop.account.id())
                .param("what", what)
                .query(String.class)
                .list());
    }

    @Test
    void whoMayPassIsWrittenInTheProtocol() {
        publish(new Anger(anger().about(), anger().phases(), anger().coolMinutes(), anger().never(), Rank.SUPERVISOR));
        number = matters.begin(shop, new Address("Ana Gil", "ana@example.com"), "Pedido 10483", ANGRY);
        talk = matters.conversation(shop, number).id();
        shop.run(() -> assertThat(conducts.pass(talk, "Prisa", shop.nuria.id(), Role.AGENT))
                .isInstanceOf(RunResult.NotYours.class));
    }

    @Test
    void thePhasesAreThoseOfTheProtocol() {
        publish(new Anger("", List.of(new Phase(Conduct.APOLOGISE, "Lo sentimos", "")), 0, List.of(), Rank.AGENT));
        number = matters.begin(shop, new Address("Ana Gil", "ana@example.com"), "Pedido 10483", ANGRY);
        talk = matters.conversation(shop, number).id();

        assertThat(phase()).isEqualTo(Conduct.APOLOGISE);
        assertThat(reply("apology")).isEmpty();
        assertThat(phase()).isNull();
    }

    private static Anger anger() {
        return Published.shop("").anger();
    }

    private void publish(Anger anger) {
        shop.run(() -> {
            var made = Published.shop(shop.marta.email());
            var other = new Protocol(
                    made.name(),
                    made.attendance(),
                    made.terms(),
                    made.limits(),
                    made.delegation(),
                    made.voice(),
                    made.procedures(),
                    made.checklists(),
                    made.agreement(),
                    anger,
                    made.complaints(),
                    made.crisis(),
                    made.training());
            protocols.save(other, protocols.draft().revision(), shop.elena.id());
            publishing.publish(shop.elena.id(), "", null);
        });
    }

    @Test
    void whoGetsAngryAgainIsListenedToAgain() {
        reply("acknowledgement", "apology", "restatement");
        matters.answer(shop, number, "Esto es una tomadura de pelo, quiero mi dinero ya.");

        assertThat(phase()).isEqualTo(Conduct.LISTEN);
        assertThat(now().run().conduct().times()).isEqualTo(2);
    }

    @Test
    void anAngrySecondMessageBeforeAnyAnswerBeginsNothingAnew() {
        matters.answer(shop, number, "Esto es una tomadura de pelo, quiero mi dinero ya.");

        assertThat(now().run().conduct().times()).isEqualTo(1);
    }

    @Test
    void itIsOverWhenSomebodySaysThatTheyAreCalmAndBeginsByHandToo() {
        shop.run(() -> moods.say(talk, Level.CALM, shop.nuria.id()));
        assertThat(phase()).isNull();
        shop.run(() -> moods.say(talk, Level.ANGRY, shop.nuria.id()));
        assertThat(phase()).isEqualTo(Conduct.LISTEN);
    }

    @Test
    void whatAReplyDidThatWasTakenBackWasNotDone() {
        var later = new Departure(clock.instant().plusSeconds(3600), false);
        var draft = new Draft(shop.nuria.id(), "Le leemos.", null, "k2", List.of(), later, null, null)
                .doing(Set.of("acknowledgement"));
        shop.run(() -> outgoing.reply(talk, draft));
        assertThat(phase()).isEqualTo(Conduct.APOLOGISE);

        shop.run(() ->
                withdrawing.withdraw(threads.messages(talk, null, 10).getLast().id(), shop.nuria.id()));

        assertThat(phase()).isEqualTo(Conduct.LISTEN);
    }

    @Test
    void whatWasDoneOnThePhoneIsDone() {
        shop.run(() -> conducts.fulfil(talk, shop.nuria.id()));
        assertThat(phase()).isEqualTo(Conduct.APOLOGISE);
        assertThat(counted("fulfilled")).containsExactly("listen");
    }

    @Test
    void withoutAPublishedProtocolNothingIsConducted() {
        var other = telepuppy.open();
        var quiet = matters.begin(other, new Address("Teo Gil", "teo@example.com"), "Pedido", ANGRY);
        var id = matters.conversation(other, quiet).id();
        assertThat(other.get(() -> runs.situation(id))).isEmpty();
    }
}
