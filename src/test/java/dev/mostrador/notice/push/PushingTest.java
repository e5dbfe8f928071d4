package dev.mostrador.notice.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Received;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Talk;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Sessions;
import dev.mostrador.notice.DeskLooks;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.NoticeWish;
import dev.mostrador.notice.NoticeWishes;
import dev.mostrador.notice.Notices;
import dev.mostrador.notice.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PushingTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Talk talk;

    @Autowired
    private Assigning assigning;

    @Autowired
    private PushDevices devices;

    @Autowired
    private Pushing pushing;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeWishes wishes;

    @Autowired
    private DeskLooks looks;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final PushServer server = new PushServer();
    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoIsAwayIsToldOnTheirDevice() throws Exception {
        var phone = server.browser("nuria");
        var begun = shop.get(talk::begun);
        shop.run(() -> subscribe(phone));
        shop.run(() -> assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id()));

        var push = server.next();
        assertThat(phone.read(push.body()))
                .contains("\"title\":\"La #" + begun.number() + " llega de otra persona\"", "\"body\":\"Telepuppy\"")
                .contains("\"path\":\"/conversations/" + begun.number() + "\"");
        assertThat(push.headers())
                .containsEntry("content-encoding", "aes128gcm")
                .hasEntrySatisfying(
                        "ttl", ttl -> assertThat(Integer.parseInt(ttl)).isBetween(14_000, 14_400))
                .hasEntrySatisfying("topic", topic -> assertThat(topic).hasSize(32));
        var key = push.headers().get("authorization").replaceFirst(".*, k=", "");
        assertThat(key)
                .isEqualTo(shop.get(devices::publicKey))
                .isNotEqualTo(telepuppy.open().get(devices::publicKey));
    }

    @Test
    void itSaysNothingWhereItIsNotWanted() {
        var begun = shop.get(talk::begun);
        shop.run(() -> assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id()));
        var notice = shop.get(() -> notice(begun, subscribe(server.browser("nuria"))));

        shop.run(() -> looks.looks(shop.nuria.id()));
        assertThat(attempt(notice)).as("a desk is in sight").isEmpty();
        assertThat(server.now()).isNull();
        shop.run(() -> looks.left(shop.nuria.id()));

        shop.run(() -> wishes.keep(shop.nuria.id(), quiet()));
        assertThat(attempt(notice)).as("a quiet hour").isEmpty();
        assertThat(server.now()).isNull();

        shop.run(() -> wishes.keep(
                shop.nuria.id(), new NoticeWish(Map.of(NoticeKind.ASSIGNED, Set.of(Way.BADGE)), null, null, 0, 0)));
        assertThat(attempt(notice)).as("not that").isEmpty();
        assertThat(server.now()).isNull();
        shop.run(() -> wishes.keep(shop.nuria.id(), NoticeWish.USUAL));

        assertThat(attempt(notice)).isEmpty();
        assertThat(server.now()).as("it could be told").isNotNull();
        shop.run(() -> notices.seenAll(shop.nuria.id()));
        assertThat(attempt(notice)).as("seen meanwhile").isEmpty();
        assertThat(server.now()).isNull();
    }

    @Test
    void anOpenDeskSaysWhetherSomebodySeesIt() {
        var nuria = shop.as(shop.nuria);
        nuria.get("/notifications/unseen").is(200);
        assertThat(shop.get(() -> looks.isLooking(shop.nuria.id()))).isFalse();
        nuria.sending("Desk-In-Sight", "yes").get("/notifications/unseen").is(200);
        assertThat(shop.get(() -> looks.isLooking(shop.nuria.id()))).isTrue();
        nuria.sending("Desk-In-Sight", "no").get("/notifications/unseen").is(200);
        assertThat(shop.get(() -> looks.isLooking(shop.nuria.id()))).isFalse();
    }

    @Test
    void aDeviceThatIsGoneIsForgotten() {
        for (var status : new int[] {404, 410}) {
            var begun = shop.get(talk::begun);
            shop.run(() -> assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id()));
            var device = shop.get(() -> subscribe(server.browser("nuria" + status)));
            server.answer(status, Map.of());
            assertThat(attempt(shop.get(() -> notice(begun, device)))).isEmpty();
            assertThat(shop.get(() -> devices.of(shop.nuria.id()))).isEmpty();
        }
    }

    @Test
    void aServiceInTroubleIsAskedAgainAFewTimes() {
        var begun = shop.get(talk::begun);
        shop.run(() -> assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id()));
        var notice = shop.get(() -> notice(begun, subscribe(server.browser("nuria"))));
        server.answer(429, Map.of("Retry-After", "90"));
        assertThat(attempt(notice)).contains(Duration.ofSeconds(90));
        server.answer(503, Map.of());
        assertThat(attempt(notice.again())).contains(Duration.ofMinutes(1));
        assertThat(attempt(notice.again().again().again().again().again()))
                .as("the sixth time")
                .isEmpty();
        server.answer(302, Map.of("Location", "http://127.0.0.1:1/"));
        assertThat(attempt(notice)).as("no redirect is followed").isEmpty();
        assertThat(shop.get(() -> devices.of(shop.nuria.id()))).hasSize(1);
    }

    @Test
    void whoSignedOutIsNotTold() {
        var begun = shop.get(talk::begun);
        shop.run(() -> assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id()));
        var notice = shop.get(() -> notice(begun, subscribe(server.browser("nuria"))));
        shop.run(() -> sessions.revokeAll(shop.nuria.id()));
        assertThat(attempt(notice)).isEmpty();
        assertThat(server.now()).isNull();
        assertThat(shop.get(() -> devices.of(shop.nuria.id()))).isEmpty();
    }

    @Test
    void aDeviceIsSwitchedOnAndOffOnTheProfile() {
        var nuria = shop.as(shop.nuria);
        var wish = server.browser("nuria").wish();
        for (var _ : new int[2]) {
            nuria.post("/profile/devices", "endpoint", wish.endpoint(), "key", wish.key(), "auth", wish.auth())
                    .leadsTo("/profile/notifications");
        }
        var own = shop.get(() -> devices.of(shop.nuria.id()));
        assertThat(own).as("twice is once").hasSize(1);
        var sheet = nuria.get("/profile/notifications");
        assertThat(sheet.html().select("[data-device]")).hasSize(1);
        assertThat(sheet.html().select("#push").attr("data-key")).isEqualTo(shop.get(devices::publicKey));
        assertThat(nuria.in("en").get("/profile/notifications").text()).contains("Switch on for this device");

        shop.as(shop.andres).delete("/profile/devices/" + own.getFirst().id()).is(404);
        nuria.delete("/profile/devices/" + own.getFirst().id()).leadsTo("/profile/notifications");
        assertThat(shop.get(() -> devices.of(shop.nuria.id()))).isEmpty();
    }

    @Test
    void addressesThatAreNoneOfOursAreRefused() {
        var wish = server.browser("nuria").wish();
        for (var endpoint : new String[] {
            "http://push.example.com/x", "https://localhost/x", "ftp://push.example.com/x", "nonsense", ""
        }) {
            var asked = new PushDevices.Wish(endpoint, wish.key(), wish.auth(), "");
            assertThat(shop.get(() -> devices.keep(shop.nuria.id(), UUID.randomUUID(), asked)))
                    .as(endpoint)
                    .isFalse();
        }
        var zeros = Base64.getUrlEncoder().encodeToString(new byte[65]);
        var badKey = new PushDevices.Wish(wish.endpoint(), zeros, wish.auth(), "");
        assertThat(shop.get(() -> devices.keep(shop.nuria.id(), UUID.randomUUID(), badKey)))
                .isFalse();
    }

    @Test
    void theShopsKeyIsKeptClosed() {
        var open = Base64.getUrlDecoder().decode(shop.get(devices::publicKey));
        assertThat(shop.get(devices::publicKey)).isEqualTo(shop.get(devices::publicKey));
        var sealed = shop.get(() -> db.sql("select sealed from push_key where public_key = :open")
                .param("open", open)
                .query(byte[].class)
                .single());
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("\u0006\u0007*\u0086H\u00ce=\u0002\u0001"); // how a bare EC key begins
    }

    private Optional<Duration> attempt(PushNotice notice) {
        return pushing.attempt(notice);
    }

    private UUID subscribe(PushBrowser browser) {
        sessions.open(shop.nuria.id(), "127.0.0.1", "Firefox");
        var session = sessions.of(shop.nuria.id()).getFirst().id();
        assertThat(devices.keep(shop.nuria.id(), session, browser.wish())).isTrue();
        return devices.of(shop.nuria.id()).getFirst().id();
    }

    private PushNotice notice(Received begun, UUID device) {
        return new PushNotice(
                shop.account.id(),
                device,
                shop.nuria.id(),
                NoticeKind.ASSIGNED,
                begun.conversation(),
                clock.instant(),
                1);
    }

    private NoticeWish quiet() {
        var now = LocalTime.ofInstant(clock.instant(), shop.account.zone());
        return new NoticeWish(Map.of(), now.minusHours(1), now.plusHours(1), 0, 60);
    }
}
