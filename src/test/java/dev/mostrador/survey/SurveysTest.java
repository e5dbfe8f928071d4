package dev.mostrador.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mostrador.answer.AnswerFigures;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Uses;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.chat.Looks;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Reopening;
import dev.mostrador.conversation.Restoring;
import dev.mostrador.conversation.Spam;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.Moment;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SurveysTest {
    private static final Pattern LINK = Pattern.compile("/survey/([\\w-]+)");
    private static final Duration WAIT = Duration.ofHours(25);
    private static final SurveyPolicy ON = new SurveyPolicy(true, 1, 30, Set.of("email"));

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private SurveyPolicies policies;

    @Autowired
    private Surveys surveys;

    @Autowired
    private SurveyLinks links;

    @Autowired
    private Inviting inviting;

    @Autowired
    private Satisfaction satisfaction;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Closing closing;

    @Autowired
    private Reopening reopening;

    @Autowired
    private ShopWindow windows;

    @Autowired
    private Restoring restoring;

    @Autowired
    private Merging merging;

    @Autowired
    private Spam spam;

    @Autowired
    private Threads threads;

    @Autowired
    private Notices notices;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    @Autowired
    private PreparedAnswers prepared;

    @Autowired
    private Uses uses;

    @Autowired
    private AnswerFigures answerFigures;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Telepuppy.Shop shop;
    private UUID talk;

    @BeforeEach
    void aShopThatAsks() {
        shop = telepuppy.open();
        shop.run(() -> policies.change(ON));
        talk = matter(Matters.LUCIA);
    }

    private UUID matter(Address from) {
        var number = matters.begin(shop, from, "La talla", "Hola, el arnés me ha llegado en la M.");
        return shop.get(() -> conversations.findByNumber(number).orElseThrow().id());
    }

    private Message reply(UUID conversation) {
        outgoing.reply(
                conversation,
                new Draft(
                        shop.nuria.id(),
                        "Buenos días: mañana sale la S por mensajería.",
                        null,
                        UUID.randomUUID() + "",
                        List.of()));
        return threads.messages(conversation, null, 100).getLast();
    }

    private void attended(UUID conversation) {
        reply(conversation);
        closing.resolve(conversation, shop.nuria.id());
    }

    private List<Message> asked(UUID conversation) {
        return threads.messages(conversation, null, 100).stream()
                .filter(it -> it.text().contains("/survey/"))
                .toList();
    }

    private void later(Duration wait) {
        Moment.at(clock.instant().plus(wait), () -> {
            while (inviting.takeDue() > 0) {}
        });
    }

    private SurveyLinks.Asked link(UUID conversation) {
        var found = LINK.matcher(asked(conversation).getLast().text());
        assertThat(found.find()).isTrue();
        return links.read(found.group(1)).orElseThrow();
    }

    private SurveyLinks.Asked askedLink() {
        attended(talk);
        later(WAIT);
        return link(talk);
    }

    private Conversation now() {
        return conversations.find(talk).orElseThrow();
    }

    @Test
    void nobodyIsAskedBeforeTheMatterIsOver() {
        shop.run(() -> {
            reply(talk);
            later(Duration.ofDays(60));
            assertThat(asked(talk)).isEmpty();

            closing.resolve(talk, shop.nuria.id());
            later(Duration.ofHours(23));
            assertThat(asked(talk)).isEmpty();
            later(WAIT);
            assertThat(asked(talk)).hasSize(1);
        });
    }

    @Test
    void theQuestionIsNoAnswerAndOpensNothing() {
        shop.run(() -> {
            attended(talk);
            var before = now();
            later(WAIT);

            var question = asked(talk).getFirst();
            assertThat(question.direction()).isEqualTo(Direction.OUTBOUND);
            assertThat(question.automatic()).isNotEmpty();
            assertThat(question.authorAgent()).isNull();
            assertThat(question.recipients().to()).containsExactly(Matters.LUCIA);
            assertThat(question.text()).contains("«La talla»", "¿Cómo le hemos atendido?");
            assertThat(now().state()).isEqualTo(State.RESOLVED);
            assertThat(now().awaitingUs()).isEqualTo(before.awaitingUs());
            assertThat(now().preview()).isEqualTo(before.preview());
            assertThat(threads.lastAuthor(talk)).contains(shop.nuria.id());
        });
    }

    @Test
    void anEndingIsAskedAboutOnce() {
        shop.run(() -> {
            attended(talk);
            later(WAIT);
            closing.close(talk, Closing.Reason.AGREED, "", shop.nuria.id());
            later(Duration.ofDays(60));
            assertThat(asked(talk)).hasSize(1);

            reopening.byAgent(talk, shop.nuria.id());
            closing.resolve(talk, shop.nuria.id());
            later(Duration.ofDays(60));
            assertThat(asked(talk)).hasSize(2);
        });
    }

    @Test
    void whatOpensAgainIsNotAskedAbout() {
        shop.run(() -> {
            attended(talk);
            matters.answer(shop, now().number(), "Sigue sin llegar.");
            later(Duration.ofDays(3));
            assertThat(asked(talk)).isEmpty();
        });
    }

    @Test
    void aVisitorOfTheChatIsAskedThere() {
        shop.run(() -> policies.change(new SurveyPolicy(true, 0, 30, Set.of("chat"))));
        var window = windows.open(shop, false, Looks.USUAL);
        var visitor = window.browser().enters();
        visitor.say(UUID.randomUUID(), "Hola, ¿tienen la talla S?");
        var chat = window.conversation(visitor).id();
        shop.run(() -> {
            attended(chat);
            later(Duration.ofMinutes(2));
            assertThat(asked(chat)).singleElement().satisfies(it -> {
                assertThat(it.channel()).isEqualTo("chat");
                assertThat(it.text()).startsWith("¿Cómo le hemos atendido?");
            });
            assertThat(conversations.find(chat).orElseThrow().state()).isEqualTo(State.RESOLVED);
        });
    }

    @Test
    void anEndingThatIsTakenBackIsNotAskedAbout() {
        shop.run(() -> {
            reply(talk);
            var before = restoring.standing(talk);
            closing.resolve(talk, shop.nuria.id());
            var left = restoring.standing(talk);
            assertThat(restoring.restore(talk, left, before, shop.nuria.id())).isTrue();
            later(Duration.ofDays(3));
            assertThat(asked(talk)).isEmpty();
        });
    }

    @Test
    void nobodyIsAskedAgainBeforeTheirRest() {
        shop.run(() -> {
            var other = matter(Matters.LUCIA);
            var somebodyElses = matter(new Address("Pau", "pau@example.com"));
            attended(talk);
            attended(other);
            attended(somebodyElses);
            later(WAIT);
            assertThat(asked(talk).size() + asked(other).size()).isEqualTo(1);
            assertThat(asked(somebodyElses)).hasSize(1);

            var third = matter(Matters.LUCIA);
            attended(third);
            Moment.at(clock.instant().plus(Duration.ofDays(32)), () -> {
                reopening.byAgent(third, shop.nuria.id());
                closing.resolve(third, shop.nuria.id());
            });
            later(Duration.ofDays(34));
            assertThat(asked(third)).hasSize(1);
        });
    }

    @Test
    void spamThirdPartiesMachinesAndTheUnansweredAreNotAsked() {
        shop.run(() -> {
            var unanswered = matter(new Address("", "uno@example.com"));
            closing.close(unanswered, Closing.Reason.NOT_NEEDED, "", shop.nuria.id());
            var machine = matter(new Address("", "no-reply@example.com"));
            attended(machine);
            var junk = matter(new Address("", "dos@example.com"));
            attended(junk);
            spam.mark(junk, shop.nuria.id());
            var draft = new Draft(shop.nuria.id(), "¿Hay tallas S?", null, "side", List.of());
            outgoing.ask(
                    talk,
                    "email",
                    now().inbox(),
                    Recipients.to(new Address("", "fabrica@example.org")),
                    "Tallas",
                    draft);
            var side = conversations.find(sides()).orElseThrow();
            matters.answers(shop, side.number(), new Address("", "fabrica@example.org"), "Sí, hay.");
            attended(side.id());

            later(Duration.ofDays(3));
            for (var id : List.of(unanswered, machine, junk, side.id())) {
                assertThat(asked(id)).isEmpty();
            }
        });
    }

    private UUID sides() {
        return db.sql("select id from conversation where account_id = :account and parent_id = :parent")
                .param("account", shop.account.id())
                .param("parent", talk)
                .query(UUID.class)
                .single();
    }

    @Test
    void aShopThatDoesNotAskOrNotThereAsksNobody() {
        shop.run(() -> {
            attended(talk);
            policies.change(new SurveyPolicy(true, 1, 30, Set.of("chat")));
            later(WAIT);
            assertThat(asked(talk)).isEmpty();

            reopening.byAgent(talk, shop.nuria.id());
            policies.change(ON);
            closing.resolve(talk, shop.nuria.id());
            policies.change(new SurveyPolicy(false, 1, 30, Set.of("email")));
            later(WAIT);
            assertThat(asked(talk)).isEmpty();
        });
    }

    @Test
    void whoIsAskedWhetherTheyAgreeIsNotAskedThisBesides() {
        shop.run(() -> {
            Published.now(protocols, publishing, shop.marta.email(), shop.elena.id());
            var matter = matter(new Address("Pau", "pau@example.com"));
            attended(matter);
            db.sql("update protocol_run set agreement = 'asked' where account_id = :account")
                    .param("account", shop.account.id())
                    .update();
            later(Duration.ofDays(2));
            assertThat(asked(matter)).isEmpty();

            db.sql("update protocol_run set agreement = 'agreed' where account_id = :account")
                    .param("account", shop.account.id())
                    .update();
            closing.close(matter, Closing.Reason.AGREED, "", shop.nuria.id());
            later(WAIT);
            assertThat(asked(matter)).hasSize(1);
        });
    }

    @Test
    void manyNodesAtOnceAskOnce() throws Exception {
        shop.run(() -> attended(talk));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var node = 0; node < 4; node++) {
                nodes.submit(() -> shop.run(() -> later(WAIT)));
            }
        }
        shop.run(() -> assertThat(asked(talk)).hasSize(1));
    }

    @Test
    void aNodeThatDiesHasAskedNobodyAndAnotherOneDoes() {
        shop.run(() -> {
            attended(talk);
            transaction.executeWithoutResult(status -> {
                later(WAIT);
                status.setRollbackOnly();
            });
            assertThat(asked(talk)).isEmpty();
            later(WAIT);
            assertThat(asked(talk)).hasSize(1);
        });
    }

    @Test
    void theCustomersLanguageIsSpoken() {
        shop.run(() -> {
            db.sql("update conversation set language = 'en' where account_id = :account")
                    .param("account", shop.account.id())
                    .update();
            attended(talk);
            later(WAIT);
            assertThat(asked(talk).getFirst().text()).contains("How did we look after you?", "?lang=en");
        });
    }

    @Test
    void anAnswerCanBeChangedForSevenDays() {
        shop.run(() -> {
            var link = askedLink();
            var first = clock.instant().plus(Duration.ofDays(2));
            Moment.at(
                    first,
                    () -> assertThat(surveys.answer(link, 4, "Todo bien")).isPresent());
            Moment.at(
                    first.plus(Duration.ofDays(6)),
                    () -> assertThat(surveys.answer(link, 3, "")).isPresent());
            Moment.at(first.plus(Duration.ofDays(8)), () -> {
                assertThat(surveys.open(link)).isEmpty();
                assertThat(surveys.answer(link, 5, "")).isEmpty();
            });

            assertThat(surveys.of(talk)).singleElement().satisfies(it -> {
                assertThat(it.value()).isEqualTo(3);
                assertThat(it.comment()).isEmpty();
                assertThat(it.agent()).isEqualTo(shop.nuria.id());
                assertThat(it.answeredAt()).isCloseTo(first, within(1, ChronoUnit.MILLIS));
            });
            assertThat(threads.events(talk))
                    .filteredOn(it -> it.kind() == EventKind.SURVEY_ANSWERED)
                    .extracting(it -> it.data().get("value"))
                    .containsExactly("4", "3");
            assertThat(now().state()).isEqualTo(State.RESOLVED);
        });
    }

    @Test
    void whoNeverAnsweredCannotAfterAMonth() {
        shop.run(() -> {
            var link = askedLink();
            Moment.at(
                    clock.instant().plus(Duration.ofDays(32)),
                    () -> assertThat(surveys.answer(link, 5, "")).isEmpty());
        });
    }

    @Test
    void aLowRatingIsToldToWhoeverCanMakeItGood() {
        shop.run(() -> {
            var link = askedLink();
            surveys.answer(link, 3, "");
            assertThat(notices.isUnseen(shop.marta.id(), NoticeKind.LOW_RATING, talk))
                    .isFalse();
            surveys.answer(link, 2, "Tardó mucho");
            assertThat(notices.isUnseen(shop.marta.id(), NoticeKind.LOW_RATING, talk))
                    .isTrue();
            assertThat(notices.isUnseen(shop.nuria.id(), NoticeKind.LOW_RATING, talk))
                    .isTrue();
            assertThat(notices.isUnseen(shop.andres.id(), NoticeKind.LOW_RATING, talk))
                    .isFalse();
        });
    }

    @Test
    void nobodyMakesALinkForAnotherShopsCustomer() {
        var token = shop.get(() -> links.make(askedLink().answer()));
        assertThat(links.read(token)).isPresent();
        for (var i = 0; i < token.length(); i += 5) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(links.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
        var stranger = telepuppy.open();
        stranger.run(
                () -> assertThat(surveys.open(links.read(token).orElseThrow())).isEmpty());
    }

    @Test
    void figuresSayHowManyWereAskedAnsweredAndWereContent() {
        shop.run(() -> {
            var link = askedLink();
            assertThat(satisfaction.of(List.of(talk))).isEqualTo(new Satisfaction.Figures(1, 0, 0));
            surveys.answer(link, 4, "");
            var since = satisfaction.since(clock.instant().minus(Duration.ofDays(1)));
            assertThat(since).isEqualTo(new Satisfaction.Figures(1, 1, 1));
            assertThat(since.csat()).isEmpty();
            assertThat(since.answering()).hasValue(100);
            assertThat(new Satisfaction.Figures(9, 6, 4).csat()).hasValue(67);
        });
    }

    @Test
    void aPreparedAnswerIsRatedByTheMattersInWhichItWasSent() {
        shop.run(() -> {
            var it = prepared.create(
                    Wish.of(Shelf.ACCOUNT, shop.marta.id(), "Cambio de talla", "Mañana sale la S."), Who.PROGRAM);
            uses.used(it, now(), reply(talk), shop.nuria.id());
            uses.used(it, now(), reply(talk), shop.nuria.id());
            closing.resolve(talk, shop.nuria.id());
            later(WAIT);
            surveys.answer(link(talk), 2, "");
            surveys.answer(link(talk), 5, "");
            Moment.at(clock.instant().plus(Duration.ofDays(2)), () -> uses.used(it, now(), reply(talk), null));
            surveys.answer(link(talk), 4, "");

            var line = Moment.at(
                    clock.instant().plus(Duration.ofDays(3)),
                    () -> answerFigures.all().get(it.id()));
            assertThat(line.uses()).isEqualTo(3);
            assertThat(line.rated()).isEqualTo(1);
            assertThat(line.satisfied()).isEqualTo(1);
            assertThat(line.csat()).isEmpty();
            assertThat(new AnswerFigures.Line(it.id(), 9, 0, 0, 0, 8, 6).csat()).hasValue(75);
        });
    }

    @Test
    void whatIsMergedIsAskedAboutWhereItIsShownAndKeepsItsAnswers() {
        shop.run(() -> {
            var link = askedLink();
            surveys.answer(link, 5, "");
            var kept = matter(Matters.LUCIA);
            var waiting = matter(new Address("Pau", "pau@example.com"));
            attended(waiting);
            merging.merge(talk, kept, true, shop.nuria.id());
            merging.merge(waiting, kept, true, shop.nuria.id());
            later(Duration.ofDays(60));

            assertThat(surveys.of(kept)).hasSize(1);
            assertThat(asked(kept)).hasSize(1); // the one of the merged matter, from before
            surveys.answer(link, 1, "");
            assertThat(threads.events(kept)).anyMatch(it -> it.kind() == EventKind.SURVEY_ANSWERED);
        });
    }

    @Test
    void whatIsDeletedIsForgotten() {
        shop.run(() -> {
            var link = askedLink();
            transaction.executeWithoutResult(
                    _ -> publisher.publishEvent(new ConversationsDeleted(List.of(talk), List.of())));
            assertThat(surveys.of(talk)).isEmpty();
            assertThat(surveys.answer(link, 5, "")).isEmpty();
        });
    }
}
