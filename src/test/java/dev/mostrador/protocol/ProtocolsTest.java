package dev.mostrador.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.chat.Looks;
import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Talk;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.document.Attendance;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.run.Runs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ProtocolsTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Talk talk;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Acknowledgements acknowledgements;

    @Autowired
    private Runs runs;

    @Autowired
    private Widgets widgets;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
    }

    private Version publish() {
        return Published.now(protocols, publishing, shop.marta.email(), shop.elena.id());
    }

    private void write(Protocol document) {
        assertThat(protocols.save(document, protocols.draft().revision(), shop.elena.id()))
                .isTrue();
    }

    private List<String> lacks() {
        return publishing.lacks().stream()
                .map(lack ->
                        lack.section() + " " + lack.what().key() + lack.what().arguments())
                .toList();
    }

    @Test
    void nothingIsInForceUntilItIsPublishedAndThenItIsNumbered() {
        shop.run(() -> {
            assertThat(protocols.inForce()).isEmpty();

            assertThat(publish().number()).isEqualTo(1);

            assertThat(protocols.inForce().orElseThrow().document().name()).isEqualTo("Tienda en línea");
            assertThat(protocols.draft().revision()).isZero();
        });
    }

    @Test
    void aChannelThatIsOpenAndThatNobodyAttendsKeepsItFromBeingPublished() {
        shop.run(() -> {
            widgets.create("Telepuppy", null, false, Looks.USUAL);
            write(Published.shop(shop.marta.email()));

            assertThat(publishing.publish(shop.elena.id(), "", null)).isInstanceOf(PublishResult.Refused.class);
            assertThat(lacks()).containsExactly("attendance protocol.lack.nobody[chat]");
        });
    }

    @Test
    void whoeverIsNamedMustWorkHereAndEveryStepMustFindWhatItAsksFor() {
        shop.run(() -> {
            var whole = Published.shop("nadie@telepuppy.example");
            write(new Protocol(
                    whole.name(),
                    new Attendance(
                            "nadie@telepuppy.example", "", List.of(new Attendance.Post("email", "Fantasmas", "", ""))),
                    List.of(),
                    whole.limits(),
                    whole.delegation(),
                    whole.voice(),
                    whole.procedures().subList(0, 1),
                    List.of(),
                    whole.agreement(),
                    whole.anger(),
                    whole.complaints(),
                    whole.crisis(),
                    whole.training()));

            assertThat(lacks())
                    .containsExactly(
                            "attendance protocol.lack.person[nadie@telepuppy.example]",
                            "attendance protocol.lack.team[Fantasmas]",
                            "checklists protocol.lack.no-checklist[incident, Identificar]");
        });
    }

    @Test
    void whatDoesNotDifferIsNotPublishedAgainAndTwoWritersDoNotOverwriteEachOther() {
        shop.run(() -> {
            publish();
            assertThat(publishing.publish(shop.elena.id(), "", null)).isInstanceOf(PublishResult.Same.class);

            write(Published.shop(shop.elena.email()));
            assertThat(protocols.save(Published.shop(shop.marta.email()), 0, shop.marta.id()))
                    .isFalse();
        });
    }

    @Test
    void aConversationKeepsTheVersionUnderWhichItBegan() {
        shop.run(() -> {
            publish();
            var before = talk.begun().conversation();
            write(Published.shop(shop.elena.email()));
            publishing.publish(shop.elena.id(), "Otra responsable", null);
            var after = talk.begun().conversation();

            assertThat(runs.situation(before).orElseThrow().run().version()).isEqualTo(1);
            assertThat(runs.situation(after).orElseThrow().run().version()).isEqualTo(2);
        });
    }

    @Test
    void whatComesIntoForceLaterDoesNotCountYet() {
        shop.run(() -> {
            publish();
            write(Published.shop(shop.elena.email()));
            publishing.publish(shop.elena.id(), "", clock.instant().plus(Duration.ofDays(3)));

            assertThat(protocols.current().orElseThrow().number()).isEqualTo(1);
            assertThat(protocols.versions()).hasSize(2);
        });
    }

    @Test
    void eachVersionIsNewsUntilItIsRead() {
        shop.run(() -> {
            var version = publish();
            assertThat(acknowledgements.unread(shop.nuria.id())).contains(version);

            acknowledgements.acknowledge(1, shop.nuria.id());

            assertThat(acknowledgements.unread(shop.nuria.id())).isEmpty();
            assertThat(acknowledgements.unread(shop.andres.id())).isPresent();
            assertThat(acknowledgements.of(1))
                    .singleElement()
                    .extracting("agent")
                    .isEqualTo(shop.nuria.id());
        });
    }

    @Test
    void publishingTouchesNoConversationHoweverManyAreOpen() {
        shop.run(() -> {
            publish();
            var one = talk.begun().conversation();
            db.sql("""
                    insert into conversation (account_id, id, number, subject, customer_id, customer_name, channel,
                      inbox, state, priority, created_at, last_activity_at)
                    select account_id, gen_random_uuid(), 100000 + n, subject, customer_id, customer_name, channel,
                      inbox, state, priority, created_at, last_activity_at
                    from conversation, generate_series(1, 2000) as n where account_id = :account and id = :one
                    """).param("account", shop.account.id()).param("one", one).update();
            db.sql("""
                    insert into protocol_run (account_id, conversation_id, version)
                    select account_id, id, 1 from conversation where account_id = :account on conflict do nothing
                    """).param("account", shop.account.id()).update();
            write(Published.shop(shop.elena.email()));

            var begin = System.nanoTime();
            publishing.publish(shop.elena.id(), "", null);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(db.sql("select count(*) from protocol_run where account_id = :account and version = 1")
                            .param("account", shop.account.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2001);
        });
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        shop.run(this::publish);
        var other = telepuppy.open();

        other.run(() -> assertThat(protocols.versions()).isEmpty());
    }
}
