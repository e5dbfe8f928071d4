package dev.mostrador.protocol.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Closing.CloseResult;
import dev.mostrador.conversation.Closing.Reason;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Insistence;
import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Role;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.Moment;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.voice.Vocabulary;
import dev.mostrador.voice.VoiceProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RunsTest {
    private static final Pattern LINK = Pattern.compile("/agreement/([\\w-]+)");

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Runs runs;

    @Autowired
    private VoiceProfiles voices;

    @Autowired
    private ReasonSorting sorting;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementLinks links;

    @Autowired
    private Reminding reminding;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Closing closing;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Threads threads;

    @Autowired
    private Notices notices;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    private Telepuppy.Shop shop;
    private UUID talk;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(() -> {
            Published.now(protocols, publishing, shop.marta.email(), shop.elena.id());
            talk = conversations
                    .findByNumber(matters.harness(shop))
                    .orElseThrow()
                    .id();
        });
    }

    private Situation now() {
        return runs.situation(talk).orElseThrow();
    }

    private String reply(String... does) {
        var draft = new Draft(shop.nuria.id(), "Buenos días, Lucía.", null, UUID.randomUUID() + "", List.of())
                .doing(Set.of(does));
        return switch (outgoing.reply(talk, draft)) {
            case ReplyResult.Queued _ -> "";
            case ReplyResult.Refused(var refusal) -> refusal.why().key();
            case ReplyResult.Objected(var objections) -> objections.getFirst().key();
        };
    }

    private void upToSolving(Kind kind) {
        sorting.sort(talk, kind, "shipping.late", shop.nuria.id());
        assertThat(reply("acknowledgement", "apology")).isEmpty();
        var known = Map.of("Número de pedido", "10482", "Fecha de entrega prometida", "el viernes");
        runs.know(talk, known, shop.nuria.id());
        assertThat(reply("restatement")).isEmpty();
        assertThat(reply("plan")).isEmpty();
    }

    private void upToAgreement(Kind kind) {
        upToSolving(kind);
        assertThat(reply("solved", "anything-else", "agreement-asked")).isEmpty();
    }

    private AgreementLinks.Asked link() {
        var text = threads.messages(talk, null, 50).getLast().text();
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return links.read(found.group(1)).orElseThrow();
    }

    @Test
    void theReasonBringsItsStepsAndAnotherOneOthers() {
        shop.run(() -> {
            sorting.sort(talk, null, "shipping.late", shop.nuria.id());
            assertThat(now().run().kind()).isEqualTo(Kind.INCIDENT);
            assertThat(now().asks()).containsExactly("Número de pedido", "Fecha de entrega prometida");
            runs.know(talk, Map.of("Número de pedido", "10482"), shop.nuria.id());

            sorting.sort(talk, null, "shipping.where", shop.nuria.id());
            assertThat(now().run().kind()).isEqualTo(Kind.QUESTION);
            assertThat(now().run().progress().data()).containsEntry("Número de pedido", "10482");

            sorting.clear(talk, shop.nuria.id());
            assertThat(now().run().isRunning()).isFalse();
            assertThat(reply()).isEmpty();
        });
    }

    @Test
    void whatIsOverIsSortedWithoutBeginningAnything() {
        shop.run(() -> {
            closing.close(talk, Reason.NOT_NEEDED, "Escribe a otra tienda", shop.nuria.id());
            sorting.sort(talk, null, "shipping.late", shop.nuria.id());

            assertThat(now().run().isBegun()).isFalse();
        });
    }

    @Test
    void whatWasSortedBeforeThereWasAProtocolBeginsWhenSomebodySaysSo() {
        shop.run(() -> {
            assertThat(runs.begin(talk, shop.nuria.id())).isInstanceOf(RunResult.NoKind.class);
            db.sql("delete from protocol_run where account_id = :account")
                    .param("account", shop.account.id())
                    .update();
            sorting.sort(talk, null, "shipping.late", shop.nuria.id());
            db.sql("delete from protocol_run where account_id = :account")
                    .param("account", shop.account.id())
                    .update();
            assertThat(now().run().isBegun()).isFalse();

            runs.begin(talk, shop.nuria.id());

            assertThat(now().step().orElseThrow().key()).isEqualTo("escuchar");
        });
    }

    @Test
    void anIncidentGoesThroughItsFiveStepsToAnAgreementThatClosesIt() {
        shop.run(() -> {
            upToAgreement(Kind.INCIDENT);
            assertThat(now().run().agreement()).isEqualTo(AgreementState.ASKED);
            assertThat(now().step().orElseThrow().key()).isEqualTo("cerrar");

            assertThat(agreements.answer(link(), true, "Todo bien"))
                    .isEqualTo(new Agreements.Answered.Noted(AgreementState.AGREED));

            assertThat(now().run().progress().finished()).isTrue();
            assertThat(conversations.find(talk).orElseThrow().state()).isEqualTo(State.CLOSED);
        });
    }

    @Test
    void aReplyDoesNotGoWithoutWhatItsStepTakesAndLeavesNothingBehind() {
        shop.run(() -> {
            sorting.sort(talk, Kind.INCIDENT, null, shop.nuria.id());

            assertThat(reply()).isEqualTo("protocol.gate.acknowledgement");

            assertThat(threads.messages(talk, null, 50)).hasSize(1);
            assertThat(reply("acknowledgement")).isEmpty();
            assertThat(now().step().orElseThrow().key()).isEqualTo("identificar");
            assertThat(reply()).isEqualTo("protocol.gate.restatement");
            assertThat(reply("asks")).isEmpty(); // it only asks for what is missing
        });
    }

    @Test
    void programsMeetTheSameGates() {
        shop.run(() -> {
            sorting.sort(talk, Kind.INCIDENT, null, shop.nuria.id());
            var draft = new Draft(null, "Hola", null, "k1", List.of());

            assertThat(((ReplyResult.Objected) outgoing.reply(talk, draft)).objections())
                    .noneMatch(Objection::passable);
            assertThat(outgoing.reply(talk, draft.doing(Set.of("acknowledgement"))))
                    .isInstanceOf(ReplyResult.Queued.class);
        });
    }

    @Test
    void aReplyOfTheSolvingStepIsSolvedOrHasADate() {
        shop.run(() -> {
            upToSolving(Kind.INCIDENT);

            assertThat(reply("anything-else")).isEqualTo("protocol.gate.solved-or-dated");
            assertThat(reply("dated")).isEmpty();

            assertThat(now().step().orElseThrow().key()).isEqualTo("cerrar");
        });
    }

    @Test
    void oneReplyMayDoSeveralStepsAtOnce() {
        shop.run(() -> {
            sorting.sort(talk, Kind.RETURN, "return.return", shop.nuria.id());
            var known = now().asks().stream().collect(java.util.stream.Collectors.toMap(it -> it, _ -> "sí"));
            runs.know(talk, known, shop.nuria.id());

            assertThat(reply("plan", "solved", "anything-else")).isEmpty();

            assertThat(now().run().progress().finished()).isTrue();
        });
    }

    @Test
    void theLinkThatTheProtocolAddsIsOurOwnHoweverFewAddressesMayBeGivenOut() {
        shop.run(() -> {
            voices.save(new Vocabulary(List.of(), Map.of(), List.of(), List.of("ayuda@telepuppy.example")));

            upToAgreement(Kind.INCIDENT);

            assertThat(link().conversation()).isEqualTo(talk);
        });
    }

    @Test
    void whoMayPassesAGateWithTheReplyThatItStopsAndSaysWhy() {
        shop.run(() -> {
            upToSolving(Kind.INCIDENT);
            var hasty = new Draft(shop.nuria.id(), "Enseguida.", null, "k1", List.of());
            assertThat(objections(hasty)).isNotEmpty().noneMatch(Objection::passable);

            var marta = new Draft(shop.marta.id(), "Enseguida.", null, "k2", List.of());
            var codes = objections(marta).stream().map(Objection::code).collect(Collectors.toSet());
            assertThat(objections(marta.insisting(new Insistence(codes, " ")))).hasSameSizeAs(codes);
            assertThat(objections(marta.insisting(new Insistence(codes, "El transportista no contesta"))))
                    .isEmpty();

            assertThat(now().step().orElseThrow().key()).isEqualTo("cerrar");
            assertThat(now().run().progress().done())
                    .filteredOn(it -> it.wasLeftOut())
                    .singleElement()
                    .extracting(it -> it.passed())
                    .isEqualTo("El transportista no contesta");
        });
    }

    private List<Objection> objections(Draft draft) {
        return outgoing.reply(talk, draft) instanceof ReplyResult.Objected(var objections) ? objections : List.of();
    }

    @Test
    void aGateIsPassedWithAReasonByWhoMayAndItsCostIsCounted() {
        shop.run(() -> {
            upToSolving(Kind.INCIDENT);
            reply();
            untilStopped();
            var need = new Requirement.SolvedOrDated();

            assertThat(runs.pass(talk, need, " ", shop.marta.id(), Role.SUPERVISOR))
                    .isInstanceOf(RunResult.NoReason.class);
            assertThat(runs.pass(talk, need, "Prisa", shop.nuria.id(), Role.AGENT))
                    .isInstanceOf(RunResult.NotYours.class);
            Moment.at(
                    clock.instant().plusSeconds(40),
                    () -> runs.pass(talk, need, "El transportista no contesta", shop.marta.id(), Role.SUPERVISOR));

            assertThat(now().step().orElseThrow().key()).isEqualTo("cerrar");
            assertThat(now().run().progress().done())
                    .filteredOn(Progress.Done::wasLeftOut)
                    .singleElement()
                    .extracting(Progress.Done::passed)
                    .isEqualTo("El transportista no contesta");
            assertThat(db.sql("""
                            select seconds from protocol_event
                            where account_id = :account and what = 'passed' and reason = 'El transportista no contesta'
                            """)
                            .param("account", shop.account.id())
                            .query(Integer.class)
                            .single())
                    .isBetween(38, 45);
        });
    }

    private void untilStopped() {
        var until = System.nanoTime() + 5_000_000_000L;
        while (stops() == 0 && System.nanoTime() < until) Thread.onSpinWait();
    }

    private int stops() {
        return db.sql("select count(*) from protocol_event where account_id = :account and what = 'stopped'")
                .param("account", shop.account.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aStepIsNotLeftWhileSomethingIsOpen() {
        shop.run(() -> {
            sorting.sort(talk, Kind.INCIDENT, null, shop.nuria.id());

            assertThat(runs.advance(talk, shop.nuria.id()))
                    .isEqualTo(new RunResult.Open(List.of(Said.ACKNOWLEDGEMENT)));
            runs.fulfil(talk, Said.ACKNOWLEDGEMENT, shop.nuria.id());

            assertThat(now().step().orElseThrow().key()).isEqualTo("identificar");
        });
    }

    @Test
    void whoDoesNotAgreeHasItOpenAgainBeforeTheResponsiblePerson() {
        shop.run(() -> {
            upToAgreement(Kind.INCIDENT);
            closing.resolve(talk, shop.nuria.id());

            agreements.answer(link(), false, "Sigue sin llegar");

            var it = conversations.find(talk).orElseThrow();
            assertThat(it.state()).isEqualTo(State.OPEN);
            assertThat(it.assignee()).isEqualTo(shop.marta.id());
            assertThat(now().step().orElseThrow().key()).isEqualTo("resolver");
            assertThat(notices.isUnseen(shop.marta.id(), NoticeKind.NOT_AGREED, talk))
                    .isTrue();
        });
    }

    @Test
    void aLinkAnswersOnceAndOnlyTheQuestionThatItWasSentWith() {
        shop.run(() -> {
            upToAgreement(Kind.INCIDENT);
            var first = link();
            agreements.answer(first, false, "No");
            assertThat(agreements.answer(first, true, "")).isInstanceOf(Agreements.Answered.Over.class);
            assertThat(reply("solved", "anything-else", "agreement-asked")).isEmpty();
            assertThat(agreements.answer(first, true, "")).isInstanceOf(Agreements.Answered.Over.class);
            assertThat(agreements.answer(link(), true, "")).isInstanceOf(Agreements.Answered.Noted.class);
        });
    }

    @Test
    void theCustomerIsRemindedAsOftenAsWrittenAndThenItIsOver() {
        shop.run(() -> {
            upToAgreement(Kind.INCIDENT);
            var asked = clock.instant();

            for (int round = 1; round <= 2; round++) {
                passes(asked.plus(Duration.ofHours(50L * round)));
                assertThat(threads.messages(talk, null, 50).getLast().text()).contains("/agreement/");
                assertThat(now().run().reminders()).isEqualTo(round);
            }
            passes(asked.plus(Duration.ofHours(200)));

            assertThat(now().run().agreement()).isEqualTo(AgreementState.SILENT);
            assertThat(conversations.find(talk).orElseThrow().state()).isEqualTo(State.CLOSED);
        });
    }

    @Test
    void aComplaintIsNeverOverByLapseOfTime() {
        shop.run(() -> {
            upToAgreement(Kind.COMPLAINT);
            for (int n = 1; n < 9; n++) passes(clock.instant().plus(Duration.ofHours(60L * n)));

            assertThat(now().run().agreement()).isEqualTo(AgreementState.ASKED);
            assertThat(conversations.find(talk).orElseThrow().state()).isEqualTo(State.OPEN);
            assertThat(closing.close(talk, Reason.NO_ANSWER, "", shop.nuria.id()))
                    .isEqualTo(new CloseResult.Refused("protocol.close.complaint"));
        });
    }

    private void passes(Instant until) {
        Moment.at(until, () -> {
            reminding.takeDue();
        });
    }

    @Test
    void nothingClosesBeforeTheCustomerHadASay() {
        shop.run(() -> {
            upToAgreement(Kind.INCIDENT);

            assertThat(closing.close(talk, Reason.AGREED, "", shop.nuria.id()))
                    .isEqualTo(new CloseResult.Refused("protocol.close.not-agreed"));
            assertThat(closing.close(talk, Reason.NOT_NEEDED, "", shop.nuria.id()))
                    .isEqualTo(new CloseResult.Refused("protocol.close.waive"));
            agreements.record(talk, AgreementState.WAIVED, "Lo pidió por teléfono", shop.nuria.id());
            assertThat(closing.close(talk, Reason.NOT_NEEDED, "", shop.nuria.id()))
                    .isInstanceOf(CloseResult.Closed.class);
        });
    }

    @Test
    void aForgedLinkIsNone() {
        shop.run(() -> {
            upToAgreement(Kind.INCIDENT);
            var good = links.make(talk, 1);
            for (int i = 0; i < good.length(); i++) {
                var other = good.charAt(i) == 'A' ? 'B' : 'A';
                assertThat(links.read(good.substring(0, i) + other + good.substring(i + 1)))
                        .isEmpty();
            }
        });
    }
}
