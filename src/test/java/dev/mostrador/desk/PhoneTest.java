package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Talk;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The desk as an app on a phone, and the way back to where one was.
@ModuleTest
class PhoneTest {
    static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE);
    private static final int ROWS = 70; // more than one page of the list

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Talk talk;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void backFromAConversationTheListStandsWhereItStood(Look look) {
        var shop = telepuppy.open();
        shop.run(() -> {
            for (var i = 0; i < ROWS; i++) {
                talk.begun();
            }
        });
        try (var screen = Screen.open(shop.as(shop.nuria), look)) {
            var page = screen.go("/inbox/unassigned").page();
            until(screen, "document.body.dataset.live === 'on'");
            until(
                    screen,
                    "(document.getElementById('list').scrollTop = 1e6) && document.querySelectorAll('#rows .row').length >= 70");
            page.evaluate("document.getElementById('list').scrollTop = 3600");
            until(screen, "(sessionStorage.getItem('mostrador-list') ?? '').includes('\"rows\":7')");
            var row = page.evaluate("""
                    () => { const box = document.getElementById('list').getBoundingClientRect();
                      return [...document.querySelectorAll('#rows .row')].find(row =>
                        row.getBoundingClientRect().top > box.top + 20).id }""").toString();
            page.locator("[id='" + row + "']").click();
            until(screen, "document.getElementById('main').dataset.number");
            page.evaluate("() => { history.back(); }");
            until(screen, "!document.getElementById('main').dataset.number");
            assertThat(top(screen)).as("by the browser, in place").isBetween(3500, 3700);

            page.locator("[id='" + row + "']").click();
            until(screen, "document.getElementById('main').dataset.number");
            page.reload();
            page.evaluate("() => { history.back(); }");
            until(screen, "!document.getElementById('main').dataset.number");
            until(screen, "document.getElementById('list').scrollTop > 2500");

            if (look == Look.PHONE) {
                page.locator("[id='" + row + "']").click();
                page.locator("[data-back-to-list]").first().click();
                until(screen, "!document.getElementById('main').dataset.number");
                assertThat(top(screen)).as("by the link").isGreaterThan(2500);
            }
        }
    }

    @Test
    void theDeskCanBeInstalledUnderTheShopsName() {
        var shop = telepuppy.open();
        var manifest = shop.as(shop.nuria).get("/manifest.webmanifest").is(200);
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.body()).contains("\"short_name\":\"Telepuppy\"", "512x512", "standalone");
        assertThat(telepuppy.nobody().get("/manifest.webmanifest").body()).contains("\"short_name\":\"Mostrador\"");
    }

    @Test
    void withoutAConnectionAPageSaysSoAndNoCustomersAreKept() {
        var shop = telepuppy.open();
        shop.run(talk::begun);
        try (var screen = Screen.installed(shop.as(shop.nuria), Look.PHONE)) {
            var page = screen.go("/inbox/unassigned").page();
            page.evaluate("navigator.serviceWorker.ready.then(() => null)");
            until(screen, "caches.match('/offline').then(Boolean)");
            screen.go("/inbox/unassigned");
            until(screen, "navigator.serviceWorker.controller");
            var kept = page.evaluate("""
                    async () => (await Promise.all((await caches.keys()).map(async name =>
                      (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat()
                      .filter(path => path !== '/offline' && !path.startsWith('/assets/'))""");
            assertThat((List<?>) kept).as("pages with somebody's data").isEmpty();

            page.context().setOffline(true);
            page.navigate(telepuppy.address() + "/inbox/unassigned");
            assertThat(page.locator("h1").textContent()).isEqualTo("Sin conexión");
            screen.isAccessible().shoot("offline");
            page.context().setOffline(false);
            page.locator("#rows .row").first().waitFor();
            page.evaluate(
                    "navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(one => one.unregister())))");
            page.navigate("about:blank");
        }
    }

    // Our content policy lets nobody evaluate text in the page over and over, not even a test.
    private static void until(Screen screen, String condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds(screen, condition)) {
            assertThat(System.nanoTime()).as(condition).isLessThan(deadline);
            screen.page().waitForTimeout(20);
        }
    }

    private static boolean holds(Screen screen, String condition) {
        try {
            return Boolean.TRUE.equals(screen.page().evaluate("async () => Boolean(await (" + condition + "))"));
        } catch (PlaywrightException anotherPageIsComing) {
            return false;
        }
    }

    private static int top(Screen screen) {
        return ((Number) screen.page().evaluate("Math.round(document.getElementById('list').scrollTop)")).intValue();
    }
}
