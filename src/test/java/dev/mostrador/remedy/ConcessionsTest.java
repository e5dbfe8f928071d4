package dev.mostrador.remedy;

import static dev.mostrador.remedy.Remedies.ask;
import static dev.mostrador.remedy.Remedies.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Spam;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customers;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agent;
import dev.mostrador.platform.Moment;
import dev.mostrador.protocol.document.Limits.Remedy;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.remedy.Ceiling.Span;
import dev.mostrador.remedy.GrantResult.Asked;
import dev.mostrador.remedy.GrantResult.Granted;
import dev.mostrador.remedy.GrantResult.Incomplete;
import dev.mostrador.remedy.GrantResult.Over;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ConcessionsTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Remedies remedies;

    @Autowired
    private Concessions concessions;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Merging merging;

    @Autowired
    private Customers customers;

    @Autowired
    private dev.mostrador.customer.Merging customerMerging;

    @Autowired
    private ReasonSorting sorting;

    @Autowired
    private Spam spam;

    @Autowired
    private Threads threads;

    @Autowired
    private Clock clock;

    private Telepuppy.Shop shop;
    private UUID talk;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(() -> {
            remedies.limit(shop);
            talk = matter(Matters.LUCIA).id();
        });
    }

    private Conversation matter(Address from) {
        return conversations
                .findByNumber(matters.begin(shop, from, "Pedido " + UUID.randomUUID(), "Ha llegado roto."))
                .orElseThrow();
    }

    private static Address somebody(String name) {
        return new Address(name, name.toLowerCase(java.util.Locale.ROOT) + "@example.com");
    }

    private Concession granted(UUID conversation, String amount, Agent agent) {
        var result = concessions.grant(refund(conversation, amount, agent.id()));
        assertThat(result).isInstanceOf(Granted.class);
        return ((Granted) result).concession();
    }

    private Span over(UUID conversation, String amount, Agent agent) {
        var result = concessions.grant(refund(conversation, amount, agent.id()));
        assertThat(result).isInstanceOf(Over.class);
        return ((Over) result).excess().span();
    }

    @Test
    void insideTheLimitItStandsInTheLedgerAtOnceAndTheMatterHasItsReason() {
        shop.run(() -> {
            var it = granted(talk, "12,50", shop.nuria);

            assertThat(it.money()).isEqualTo(new Money(1250, "EUR"));
            assertThat(it.version()).isEqualTo(1);
            assertThat(concessions.of(talk)).extracting(Concession::id).containsExactly(it.id());
            assertThat(sorting.of(talk).orElseThrow().reason()).isEqualTo(Remedies.REASON);
            assertThat(threads.events(talk)).extracting(Event::kind).contains(EventKind.CONCESSION_GRANTED);
            assertThat(concessions.totalOf(talk)).containsExactly(new Money(1250, "EUR"));
        });
    }

    @Test
    void theReasonIsThatOfTheConversationAndWithoutOneNothingIsGranted() {
        shop.run(() -> {
            var wish = new NewConcession(talk, Remedy.REFUND, "5", null, "Llegó tarde", shop.nuria.id(), false, "k1");
            assertThat(concessions.grant(wish)).isEqualTo(new Incomplete("reason", "remedy.wrong.reason"));

            sorting.sort(talk, null, "product.wrong", shop.nuria.id());

            var it = (Granted) concessions.grant(wish);
            assertThat(it.concession().reason()).isEqualTo("product.wrong");
        });
    }

    @Test
    void whatIsIncompleteIsNamedAndNothingIsWritten() {
        shop.run(() -> {
            for (var wrong : List.of("", "0", "-5", "12,505", "1.234,50", "doce", "99999999999999")) {
                assertThat(concessions.grant(refund(talk, wrong, shop.nuria.id())))
                        .as(wrong)
                        .isEqualTo(new Incomplete("amount", "remedy.wrong.amount"));
            }
            var speechless =
                    new NewConcession(talk, Remedy.REFUND, "5", Remedies.REASON, " ", shop.nuria.id(), false, "k2");
            assertThat(concessions.grant(speechless)).isEqualTo(new Incomplete("why", "remedy.wrong.why"));
            var nobody = refund(talk, "5", new UUID(0, 1));
            assertThat(concessions.grant(nobody)).isEqualTo(new Incomplete("agent", "remedy.wrong.agent"));
            assertThat(concessions.of(talk)).isEmpty();
        });
    }

    @Test
    void theCaseTheCustomerAndTheMonthEachHaveTheirLimit() {
        shop.run(() -> {
            granted(talk, "20", shop.nuria);
            assertThat(over(talk, "0.01", shop.nuria)).isEqualTo(Span.CASE);

            var second = matter(Matters.LUCIA).id();
            granted(second, "20", shop.nuria);
            assertThat(over(matter(Matters.LUCIA).id(), "1", shop.nuria)).isEqualTo(Span.CUSTOMER);
            assertThat(over(matter(Matters.LUCIA).id(), "1", shop.andres)).isEqualTo(Span.CUSTOMER);

            granted(matter(somebody("Hugo")).id(), "20", shop.nuria);
            assertThat(over(matter(somebody("Vera")).id(), "1", shop.nuria)).isEqualTo(Span.MONTH);
            granted(matter(somebody("Vera")).id(), "1", shop.andres);
        });
    }

    @Test
    void nextMonthIsAnotherMonth() {
        shop.run(() -> {
            var matters = Stream.of("Hugo", "Vera", "Pau")
                    .map(name -> matter(somebody(name)).id())
                    .toList();
            Moment.at(clock.instant().minus(Duration.ofDays(32)), () -> {
                for (var matter : matters) granted(matter, "20", shop.nuria);
            });
            granted(talk, "20", shop.nuria);
        });
    }

    @Test
    void whatARoleIsNotSaidToDoItDoesNotAndAnAdministratorIsBoundOnlyByALineOfTheirOwn() {
        shop.run(() -> {
            var gift = new NewConcession(
                    talk, Remedy.GIFT, "1", Remedies.REASON, "Un juguete", shop.marta.id(), false, "g1");
            assertThat(concessions.grant(gift)).isInstanceOf(Over.class);
            granted(talk, "90", shop.marta);
            granted(talk, "5000", shop.elena);
        });
    }

    @Test
    void theSameWishTwiceIsOneConcession() {
        shop.run(() -> {
            var wish = refund(talk, "15", shop.nuria.id());
            var first = (Granted) concessions.grant(wish);
            assertThat(((Granted) concessions.grant(wish)).concession().id())
                    .isEqualTo(first.concession().id());
            assertThat(concessions.of(talk)).hasSize(1);

            var large = ask(talk, "80", shop.nuria.id());
            var asked = (Asked) concessions.grant(large);
            assertThat(((Asked) concessions.grant(large)).approval().id())
                    .isEqualTo(asked.approval().id());
        });
    }

    /// Of sixteen clicks in sixteen matters of one customer as many pass as the limit holds, whoever is faster.
    @Test
    void whoeverGrantsAtTheSameMomentCountsWhatTheOtherGrants() throws Exception {
        var matters = new ArrayList<UUID>();
        shop.run(() -> {
            for (int i = 0; i < 16; i++) matters.add(matter(Matters.LUCIA).id());
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = new ArrayList<Callable<GrantResult>>();
            for (var matter : matters) {
                clicks.add(() -> shop.get(() -> concessions.grant(refund(matter, "10", shop.nuria.id()))));
            }
            var granted = 0;
            for (var click : threads.invokeAll(clicks)) if (click.get() instanceof Granted) granted++;

            assertThat(granted).isEqualTo(4); // 40 € a customer
        }
    }

    @Test
    void whatIsTakenBackIsALineOfItsOwnAndCountsNoMore() {
        shop.run(() -> {
            var it = granted(talk, "20", shop.nuria);
            assertThat(concessions.withdraw(it.id(), "Era otro pedido", shop.andres.id()))
                    .isEqualTo(new WithdrawResult.NotYours());
            assertThat(concessions.withdraw(it.id(), " ", shop.nuria.id())).isEqualTo(new WithdrawResult.NoReason());

            var done = (WithdrawResult.Withdrawn) concessions.withdraw(it.id(), "Era otro pedido", shop.marta.id());

            assertThat(done.counter().money().minor()).isEqualTo(-2000);
            assertThat(concessions.of(talk)).hasSize(2);
            assertThat(concessions.withdraw(it.id(), "Otra vez", shop.nuria.id()))
                    .isEqualTo(new WithdrawResult.AlreadyWithdrawn());
            assertThat(concessions.withdraw(done.counter().id(), "Y esto", shop.marta.id()))
                    .isEqualTo(new WithdrawResult.AlreadyWithdrawn());
            granted(talk, "20", shop.nuria);
            assertThat(concessions.totalOf(talk)).containsExactly(new Money(2000, "EUR"));
        });
    }

    @Test
    void mergedMattersAndCustomersCountAsOneAndApartAgainWhenThatIsUndone() {
        shop.run(() -> {
            var other = matter(somebody("Hugo"));
            granted(talk, "20", shop.nuria);
            granted(other.id(), "15", shop.nuria);
            var lucia = conversations.find(talk).orElseThrow().customer();
            customerMerging.merge(other.customer(), lucia, shop.elena.id());
            assertThat(over(matter(Matters.LUCIA).id(), "6", shop.nuria)).isEqualTo(Span.CUSTOMER);
            assertThat(concessions.ofCustomer(lucia, 10)).hasSize(2);
            customerMerging.undo(other.customer());
            assertThat(concessions.ofCustomer(lucia, 10)).hasSize(1);

            merging.merge(other.id(), talk, true, shop.nuria.id());
            assertThat(over(talk, "1", shop.nuria)).isEqualTo(Span.CASE);
            assertThat(concessions.of(talk)).hasSize(2);
            merging.undo(other.id(), shop.nuria.id());
            granted(other.id(), "5", shop.nuria);
        });
    }

    @Test
    void theMoneyOutlivesAConversationThatIsDeletedAndItsWordsDoNot() {
        shop.run(() -> {
            var it = granted(talk, "20", shop.nuria);
            var large = (Asked) concessions.grant(ask(talk, "80", shop.nuria.id()));
            spam.mark(talk, shop.nuria.id());
            Moment.at(clock.instant().plus(Duration.ofDays(60)), () -> spam.empty(Duration.ofDays(30)));
            assertThat(conversations.find(talk)).isEmpty();

            var kept = concessions.find(it.id()).orElseThrow();
            assertThat(kept.conversation()).isNull();
            assertThat(kept.why()).isEmpty();
            assertThat(kept.money().minor()).isEqualTo(2000);
            assertThat(approvals.find(large.approval().id())).isEmpty();
            assertThat(approvals.pending()).isEmpty();
            granted(matter(Matters.LUCIA).id(), "20", shop.nuria);
            assertThat(over(matter(Matters.LUCIA).id(), "1", shop.andres)).isEqualTo(Span.CUSTOMER);
            concessions.withdraw(it.id(), "No se llegó a pagar", shop.nuria.id());
        });
    }

    @Autowired
    private Approvals approvals;

    @Test
    void anotherShopSeesNothingOfIt() {
        var it = shop.get(() -> granted(talk, "20", shop.nuria));
        var stranger = telepuppy.open();
        stranger.run(() -> {
            assertThat(concessions.find(it.id())).isEmpty();
            assertThat(concessions.of(talk)).isEmpty();
            assertThatThrownBy(() -> concessions.grant(refund(talk, "1", stranger.elena.id())))
                    .isInstanceOf(java.util.NoSuchElementException.class);
        });
    }

    @Test
    void aConversationGoesByTheLimitsUnderWhichItBegan() {
        shop.run(() -> {
            remedies.limit(shop, 1);
            granted(talk, "20", shop.nuria);
            assertThat(over(matter(somebody("Vera")).id(), "2", shop.nuria)).isEqualTo(Span.CASE);
        });
    }

    @Test
    void howMuchIsLeftIsTheLeastOfTheThree() {
        shop.run(() -> {
            granted(talk, "5", shop.nuria);
            var left = concessions
                    .left(conversations.find(talk).orElseThrow(), shop.nuria)
                    .getFirst();
            assertThat(left.remedy()).isEqualTo(Remedy.REFUND);
            assertThat(left.money()).isEqualTo(new Money(1500, "EUR"));
            assertThat(concessions
                            .left(conversations.find(talk).orElseThrow(), shop.elena)
                            .getFirst()
                            .money())
                    .isNull();
        });
    }
}
