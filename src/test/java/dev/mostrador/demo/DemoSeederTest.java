package dev.mostrador.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.chat.Context;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.RawMail;
import dev.mostrador.channel.email.RawMails;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Sides;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.View;
import dev.mostrador.fixtures.Client;
import dev.mostrador.health.ChannelHealth;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Teams;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Alarms;
import dev.mostrador.platform.postgres.Database;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.Range;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mostrador.demo=true")
class DemoSeederTest {
    private static final Filter ALL = Filter.NONE;

    @Autowired
    DemoSeeder seeder;

    @Autowired
    Demo demo;

    @Autowired
    Database database;

    @Autowired
    Accounts accounts;

    @Autowired
    Agents agents;

    @Autowired
    Teams teams;

    @Autowired
    Lists lists;

    @Autowired
    Threads threads;

    @Autowired
    Visitors visitors;

    @Autowired
    Sides sides;

    @Autowired
    Merging merging;

    @Autowired
    ChannelHealth health;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    RawMails mails;

    @Autowired
    Alarms alarms;

    @Autowired
    Concessions concessions;

    @Autowired
    Approvals approvals;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final DemoShop shop = DemoShop.read();

    @Test
    void everyStateHoldsWhatTheFileSaysAndTheCountsBesideTheViewsAgree() {
        inside(() -> {
            var agent = agents.findByEmail("nuria@telepuppy.example").orElseThrow();
            var ofTeams = teams.all().stream().map(team -> team.id()).toList();
            var counts = lists.counts(agent.id(), ofTeams);

            for (var state : State.values()) {
                assertThat(conversations(state)).as(state.column()).hasSize(said(state));
            }
            assertThat(counts.open()).isEqualTo(said(State.OPEN));
            assertThat(counts.snoozed()).isEqualTo(said(State.SNOOZED));
            assertThat(counts.resolved()).isEqualTo(said(State.RESOLVED));
            assertThat(counts.closed()).isEqualTo(said(State.CLOSED));
            assertThat(counts.mine()).isPositive().isEqualTo(size(new View.Mine(agent.id())));
            assertThat(counts.unassigned()).isPositive().isEqualTo(size(new View.Unassigned()));
            assertThat(ofTeams)
                    .hasSize(2)
                    .allSatisfy(team ->
                            assertThat(counts.teams().get(team)).isPositive().isEqualTo(size(new View.OfTeam(team))));
        });
    }

    @Test
    void oneChannelIsNeglectedAndWhatComesThereIsAcknowledged() {
        inside(() -> {
            assertThat(health.all())
                    .allSatisfy(it -> assertThat(it.state().missing()).isEmpty())
                    .filteredOn(it -> it.neglected())
                    .singleElement()
                    .satisfies(it -> assertThat(it.state().inbox().name()).isEqualTo("pedidos@telepuppy.example"));
            assertThat(conversations(State.OPEN).stream()
                            .flatMap(it -> threads.messages(it.id(), null, 100).stream())
                            .filter(it -> it.automatic().equals("auto-reply")))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.text()).contains("tiene el número #"));
        });
    }

    @Test
    void everybodyComesInWithTheLogInThatTheTerminalShows() {
        var rows = demo.logIns()
                .lines()
                .filter(line -> line.contains("@"))
                .map(line -> line.strip().split(" {3,}"))
                .toList();

        assertThat(rows).hasSize(5).allSatisfy(row -> {
            var browser = new Client("http://localhost:" + port);
            assertThat(browser.post("/sign-in", "email", row[2], "password", row[3])
                            .status())
                    .isEqualTo(303);
            assertThat(browser.get("/profile").is(200).body()).contains(row[0]);
        });
    }

    @Test
    void theShopHasBeenOpenForLongerThanItsStories() {
        inside(() -> {
            var nuria = agents.findByEmail("nuria@telepuppy.example").orElseThrow();
            var fortnightAgo = clock.instant().minus(Duration.ofDays(14));
            assertThat(nuria.createdAt()).isBefore(fortnightAgo);
            assertThat(nuria.signature()).contains("Atención al cliente");
            assertThat(messages()).allSatisfy(it -> assertThat(it.at()).isAfter(nuria.createdAt()));
        });
    }

    @Test
    void nothingOfAMailsHtmlLoadsOrRuns() {
        inside(() -> assertThat(messages().map(Message::html).filter(html -> !html.isEmpty()))
                .hasSize(3)
                .allSatisfy(html -> assertThat(html).contains("<table").doesNotContain(" src=")));
    }

    @Test
    void whatIsQueuedWaitsAndWhatFailedSaysWhy() {
        inside(() -> {
            assertThat(messages().filter(it -> it.delivery() == DeliveryState.QUEUED))
                    .hasSize(1);
            assertThat(messages().filter(it -> it.delivery() == DeliveryState.FAILED))
                    .singleElement()
                    .satisfies(
                            it -> assertThat(it.hindrances().getFirst().said()).startsWith("550"));
        });
    }

    @Test
    void twoMailsAreInQuarantineAndOneMailboxIsSilent() {
        inside(() -> {
            assertThat(mails.page(RawMail.State.QUARANTINED, null, 10))
                    .extracting(RawMail::reason)
                    .containsExactly("email.quarantine.too-big", "email.quarantine.no-sender");
            var silent = mailboxes.findByAddress("tienda@telepuppy.example").orElseThrow();
            assertThat(alarms.open()).singleElement().satisfies(alarm -> {
                assertThat(alarm.source()).isEqualTo(silent.source());
                assertThat(alarm.kind()).isEqualTo("mailbox-silent");
            });
        });
    }

    @Test
    void anotherStartAddsNothingAndRefusesNothing() {
        Demo.refuseRealShops(database);
        seeder.start();

        assertThat(accounts.all()).hasSize(1);
        inside(() -> assertThat(conversations(State.OPEN)).hasSize(said(State.OPEN)));
    }

    @Test
    void thisMorningsChatIsAnsweredAndItsVisitorStandsBeforeAPage() {
        inside(() -> {
            var chat = conversations(State.OPEN).stream()
                    .filter(it -> it.channel().equals("chat"))
                    .findFirst()
                    .orElseThrow();
            assertThat(threads.messages(chat.id(), null, 50)).hasSize(6);
            var visitor = visitors.of(chat.id()).orElseThrow();
            assertThat(Context.of(visitor).cart().orElseThrow().shown()).hasSize(2);
            assertThat(visitor.lines()).isEqualTo(6);
            assertThat(visitor.agentSeen()).isPositive();
        });
    }

    @Test
    void aCarrierWasAskedAndTwoOfOneCustomerWereMerged() {
        inside(() -> {
            var asked = conversations(State.OPEN).stream()
                    .filter(it -> !sides.of(it.id()).isEmpty())
                    .findFirst()
                    .orElseThrow();
            var side = sides.of(asked.id()).getFirst();
            assertThat(asked.customerName()).isEqualTo("Teo Gil");
            assertThat(threads.messages(side.id(), null, 9)).hasSize(2);
            assertThat(conversations(State.OPEN))
                    .filteredOn(it -> !merging.mergedInto(it.id()).isEmpty())
                    .singleElement()
                    .satisfies(it -> assertThat(it.customerName()).isEqualTo("Irene Sanchis"));
        });
    }

    @Test
    void customersWereGivenSomethingAndOneRequestWaitsForMarta() {
        inside(() -> {
            assertThat(concessions.page(Range.ALWAYS, null, 50)).hasSizeGreaterThan(3);
            assertThat(approvals.pending())
                    .singleElement()
                    .satisfies(it -> assertThat(it.told())
                            .contains(agents.findByEmail("marta@telepuppy.example")
                                    .orElseThrow()
                                    .id()));
        });
    }

    // Beside the file's: the chat, and two that were merged.
    private int said(State state) {
        var ofTheFile = shop.conversations().stream()
                .filter(matter -> matter.state().equals(state.column()))
                .count();
        return (int) ofTheFile + (state == State.OPEN ? 2 : state == State.MERGED ? 1 : 0);
    }

    private List<Conversation> conversations(State state) {
        return lists.page(new View.InState(state), ALL, null, 100).rows();
    }

    private long size(View view) {
        return lists.page(view, ALL, null, 100).rows().size();
    }

    private Stream<Message> messages() {
        return Stream.of(State.values())
                .flatMap(state -> conversations(state).stream())
                .flatMap(it -> threads.messages(it.id(), null, 100).stream());
    }

    private void inside(Runnable work) {
        AccountScope.run(accounts.all().getFirst().id(), work);
    }
}
