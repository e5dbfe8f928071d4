package dev.mostrador.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customers;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoStoriesTest {
    @Autowired
    JdbcClient db;

    @Autowired
    DemoStories stories;

    @Autowired
    Conversations conversations;

    @Autowired
    Threads threads;

    @Autowired
    Customers customers;

    @Autowired
    Clock clock;

    private final DemoShop shop = DemoShop.read();
    private DemoPeople people;
    private int account;

    @BeforeAll
    void tellTheStoriesOnce() {
        account = open();
        AccountScope.run(account, () -> {
            people = hire();
            stories.tell(shop, people);
        });
    }

    @Test
    void aShopOpenedOnASundayNightEndsTheSame() {
        var sundayNight = Instant.parse("2026-11-22T02:00:00Z");
        AccountScope.run(open(), () -> {
            var colleagues = hire();
            Moment.at(sundayNight, () -> stories.tell(shop, colleagues));
            assertThat(shop.conversations())
                    .allSatisfy(
                            matter -> assertThat(told(matter).state().column()).isEqualTo(matter.state()));
        });
    }

    @Test
    void everyConversationEndsWhereTheFileSays() {
        AccountScope.run(account, () -> {
            for (var matter : shop.conversations()) {
                var told = told(matter);
                assertThat(told.state()).as(matter.key()).isEqualTo(State.of(matter.state()));
                assertThat(told.priority().column()).as(matter.key()).isEqualTo(matter.priority());
                assertThat(told.assignee()).as(matter.key()).isEqualTo(agent(matter.assignee()));
                assertThat(told.owner()).as(matter.key()).isEqualTo(agent(matter.owner()));
                assertThat(told.messageCount())
                        .as(matter.key())
                        .isEqualTo(matter.messages().size());
            }
        });
    }

    @Test
    void theThreadReadsInTheOrderInWhichItWasWritten() {
        AccountScope.run(account, () -> {
            for (var matter : shop.conversations()) {
                var thread = threads.messages(told(matter).id(), null, 50);
                assertThat(thread)
                        .extracting(it -> it.direction().column())
                        .containsExactlyElementsOf(matter.messages().stream()
                                .map(DemoShop.Said::direction)
                                .toList());
                assertThat(thread).extracting(it -> it.at()).isSorted().allMatch(at -> !at.isAfter(clock.instant()));
            }
        });
    }

    @Test
    void theReturnedTransportinWasReopenedByItsCustomer() {
        AccountScope.run(account, () -> {
            var told = told(matter("transportin-reabierto"));
            assertThat(threads.events(told.id()))
                    .extracting(it -> it.kind())
                    .containsSubsequence(EventKind.RESOLVED, EventKind.REOPENED);
        });
    }

    @Test
    void picturesAndNotesAreThere() {
        AccountScope.run(account, () -> {
            var thread = threads.messages(told(matter("arnes-10482")).id(), null, 50);
            assertThat(thread.getFirst().attachments()).hasSize(2).allMatch(file -> file.size() > 5_000);
            assertThat(thread)
                    .filteredOn(it -> it.direction() == Direction.NOTE)
                    .hasSize(2);
        });
    }

    private int open() {
        return db.sql("""
                insert into account (name, country, time_zone, created_at)
                values ('Telepuppy', 'ES', 'Europe/Madrid', now()) returning id
                """).query(Integer.class).single();
    }

    private Conversation told(DemoShop.Matter matter) {
        var customer = customers.findByEmail(matter.customer().email()).orElseThrow();
        var size = matter.messages().size();
        return conversations.ofCustomer(customer, 10).stream()
                .filter(it -> it.messageCount() == size)
                .filter(it -> it.subject().startsWith(matter.subject().split("\\{\\{")[0]))
                .findFirst()
                .orElseThrow();
    }

    private DemoShop.Matter matter(String key) {
        return shop.conversations().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private UUID agent(String key) {
        return key == null ? null : people.agent(key);
    }

    private DemoPeople hire() {
        var agents = new HashMap<String, UUID>();
        shop.people()
                .forEach(it -> agents.put(
                        it.key(),
                        insert(
                                "agent (account_id, id, name, email, role, created_at)",
                                List.of(it.name(), it.email(), it.role()))));
        var teams = new HashMap<String, UUID>();
        shop.teams()
                .forEach(it ->
                        teams.put(it.key(), insert("team (account_id, id, name, created_at)", List.of(it.name()))));
        return new DemoPeople(agents, teams);
    }

    private UUID insert(String into, List<String> values) {
        var id = UUID.randomUUID();
        var marks = values.stream().map(value -> "?, ").reduce("", String::concat);
        var statement = db.sql("insert into " + into + " values (?, ?, " + marks + "now())")
                .param(AccountScope.require())
                .param(id);
        for (var value : values) {
            statement = statement.param(Objects.requireNonNull(value));
        }
        statement.update();
        return id;
    }
}
