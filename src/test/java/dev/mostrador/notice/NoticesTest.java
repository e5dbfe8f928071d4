package dev.mostrador.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Talk;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class NoticesTest {
    static final List<Look> LOOKS = Look.ALL;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Talk talk;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeWishes wishes;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Replies replies;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Teams teams;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
    }

    @Test
    void eachIsToldOfWhatConcernsThemAndOfNothingThatTheyDid() {
        var begun = shop.get(talk::begun);
        assertThat(kinds(shop.nuria.id())).containsExactly(NoticeKind.NEW);

        shop.run(() -> {
            assigning.assign(begun.conversation(), shop.nuria.id(), shop.nuria.id());
            notices.seenAll(shop.nuria.id());
            notices.seenAll(shop.andres.id());
        });
        shop.run(() -> answer(begun));
        assertThat(kinds(shop.nuria.id())).containsExactly(NoticeKind.ANSWERED);
        assertThat(kinds(shop.andres.id())).as("hers alone").isEmpty();

        shop.run(() -> {
            assigning.assign(begun.conversation(), shop.andres.id(), shop.nuria.id());
            replies.note(begun.conversation(), shop.andres.id(), "@Nuria", Set.of(shop.nuria.id()), "k1", List.of());
        });
        assertThat(kinds(shop.andres.id())).containsExactly(NoticeKind.ASSIGNED);
        assertThat(kinds(shop.nuria.id())).containsExactlyInAnyOrder(NoticeKind.ANSWERED, NoticeKind.MENTIONED);
    }

    @Test
    void aTeamsConversationIsTheTeams() {
        shop.run(() -> {
            var team = ((TeamResult.Done) teams.create("Envíos", List.of(shop.begona.id()))).team();
            var begun = talk.begun();
            List.of(shop.begona, shop.nuria).forEach(each -> notices.seenAll(each.id()));
            assigning.assignTeam(begun.conversation(), team.id(), shop.marta.id());
        });
        assertThat(kinds(shop.begona.id())).containsExactly(NoticeKind.TEAM_NEW);
        assertThat(kinds(shop.nuria.id())).isEmpty();
    }

    @Test
    void theSameAgainIsOneLineUntilItIsSeen() {
        var begun = shop.get(talk::begun);
        shop.run(() -> assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id()));
        shop.as(shop.nuria).get("/conversations/" + begun.number()).is(200);
        assertThat(kinds(shop.nuria.id())).as("seen by opening it").isEmpty();

        shop.run(() -> answer(begun));
        shop.run(() -> answer(begun));
        assertThat(kinds(shop.nuria.id())).containsExactly(NoticeKind.ANSWERED);
        assertThat(shop.get(() -> notices.countUnseen(shop.nuria.id()))).isOne();
    }

    @Test
    void whoDoesNotWantToKnowIsNotTold() {
        var ways = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        ways.put(NoticeKind.NEW, Set.of());
        shop.run(() -> wishes.keep(shop.nuria.id(), new NoticeWish(ways, null, null, 0, 0)));
        shop.run(talk::begun);
        assertThat(kinds(shop.nuria.id())).isEmpty();
        assertThat(kinds(shop.andres.id())).containsExactly(NoticeKind.NEW);
    }

    @Test
    void quietHoursGoOverMidnight() {
        var night = new NoticeWish(Map.of(), LocalTime.of(21, 0), LocalTime.of(8, 0), 0, 0);
        assertThat(night.isQuiet(Instant.parse("2026-11-22T23:00:00Z"), ZoneOffset.UTC))
                .isTrue();
        assertThat(night.isQuiet(Instant.parse("2026-11-22T07:59:00Z"), ZoneOffset.UTC))
                .isTrue();
        assertThat(night.isQuiet(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC))
                .isFalse();
        assertThat(NoticeWish.USUAL.isQuiet(Instant.parse("2026-11-22T23:00:00Z"), ZoneOffset.UTC))
                .isFalse();
    }

    @Test
    void theBellCountsAndListsWithoutScripts() {
        var begun = shop.get(talk::begun);
        var nuria = shop.as(shop.nuria);
        assertThat(nuria.get("/customers")
                        .html()
                        .select(".nav a[href=/notifications] b")
                        .text())
                .isEqualTo("1");
        var bell = nuria.get("/notifications").is(200);
        assertThat(bell.text()).contains("Conversación nueva sin asignar", "#" + begun.number());
        assertThat(nuria.in("en").get("/notifications").text()).contains("New conversation that nobody has");
        nuria.put("/notifications").leadsTo("/notifications");
        assertThat(nuria.get("/customers").html().select(".nav a[href=/notifications] b"))
                .isEmpty();
    }

    @Test
    void eachChoosesHowToHearOfThings() {
        var nuria = shop.as(shop.nuria);
        assertThat(nuria.get("/profile/notifications").html().select("[name=answered][value=sound][checked]"))
                .hasSize(1);
        nuria.put(
                        "/profile/notifications",
                        "answered",
                        "badge",
                        "new",
                        "sound",
                        "quiet-from",
                        "21:00",
                        "quiet-to",
                        "08:00",
                        "repeat",
                        "5")
                .leadsTo("/profile/notifications");
        var wish = shop.get(() -> wishes.of(shop.nuria.id()));
        assertThat(wish.of(NoticeKind.ANSWERED)).containsExactly(Way.BADGE);
        assertThat(wish.of(NoticeKind.NEW)).containsExactly(Way.SOUND);
        assertThat(wish.of(NoticeKind.WOKE)).isEmpty();
        assertThat(wish.quietFrom()).isEqualTo(LocalTime.of(21, 0));
        assertThat(wish.repeatMinutes()).isEqualTo(5);
        assertThat(nuria.put("/profile/notifications", "quiet-from", "21:00", "repeat", "5")
                        .is(422)
                        .text())
                .contains("Hacen falta las dos horas");
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theScreensCanBeReadByEverybody(Look look) {
        shop.run(talk::begun);
        try (var screen = Screen.open(shop.as(shop.nuria), look)) {
            screen.go("/notifications").isAccessible().shoot("notices");
            screen.go("/profile/notifications").isAccessible().shoot("notice-wishes");
        }
    }

    @Test
    void aTabSaysHowManyAndSoundsOnce() {
        try (var screen = Screen.open(shop.as(shop.nuria), Look.DESK)) {
            var page = screen.go("/inbox/unassigned").page();
            until(screen, "document.body.dataset.live === 'on' && localStorage.getItem('mostrador-told')");
            var other = page.context().newPage();
            other.navigate(telepuppy.address() + "/inbox/unassigned");
            other.locator("body[data-live=on]").waitFor();

            var begun = shop.get(talk::begun);
            shop.run(() -> assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id()));

            until(screen, "document.title.startsWith('(2)')");
            var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (sounded(page) + sounded(other) == 0) { // the tabs settle between them which one sounds
                assertThat(System.nanoTime()).as("a sound").isLessThan(deadline);
                page.waitForTimeout(20);
            }
            other.waitForFunction("() => document.title.startsWith('(2)')");
            assertThat(sounded(page) + sounded(other)).isOne();
            screen.go("/conversations/" + begun.number());
            until(screen, "!document.title.startsWith('(')");
        }
    }

    private static int sounded(Page tab) {
        return ((Number) tab.evaluate("Number(document.body.dataset.sounded ?? 0)")).intValue();
    }

    private static void until(Screen screen, String condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!Boolean.TRUE.equals(screen.page().evaluate("() => Boolean(" + condition + ")"))) {
            assertThat(System.nanoTime()).as(condition).isLessThan(deadline);
            screen.page().waitForTimeout(20);
        }
    }

    private List<NoticeKind> kinds(UUID agent) {
        return shop.get(
                () -> notices.unseen(agent, 10).stream().map(Notice::kind).toList());
    }

    private void answer(Received begun) {
        var id = UUID.randomUUID().toString();
        conversations.receive(new InboundMessage(
                "email",
                "hola@telepuppy.example",
                id,
                id + "@example.com",
                null,
                new Address("Lucía Mena", "lucia@example.com"),
                Recipients.NONE,
                "Re: …",
                "¿Alguna novedad?",
                "",
                "",
                "",
                null,
                begun.conversation(),
                null,
                List.of()));
    }
}
