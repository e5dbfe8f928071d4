package dev.mostrador.notice.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Talk;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Sessions;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What leaves for the browser maker's push service is shown by the desk's worker in a real Chromium. Only the maker's
/// own delivery is left out: the browser gets what it would have deciphered.
@ModuleTest
class PushInBrowserTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Talk talk;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Agents agents;

    @Autowired
    private PushDevices devices;

    @Autowired
    private Sessions sessions;

    @ParameterizedTest
    @CsvSource({"es, La #NUMBER llega de otra persona", "en, #NUMBER was handed to you"})
    void theWorkerShowsItAndAClickLeadsToTheConversation(String language, String title) throws Exception {
        var shop = telepuppy.open();
        var begun = shop.get(talk::begun);
        shop.run(() -> agents.chooseLanguage(shop.nuria.id(), language));
        try (var server = new PushServer();
                var screen = Screen.installed(shop.as(shop.nuria), Look.DESK)) {
            var phone = server.browser("nuria-" + language);
            shop.run(() -> subscribe(shop, phone));
            var page = screen.page();
            page.context().grantPermissions(List.of("notifications"));
            var browser = page.context().newCDPSession(page);
            var registration = registration(browser);
            screen.go("/profile");
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");

            shop.run(() -> assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id()));
            push(browser, registration.get(), phone.read(server.next().body()));

            var shown = page.waitForFunction("""
                            () => navigator.serviceWorker.ready.then(it => it.getNotifications())
                              .then(all => all.length === 1 && all[0].title + '|' + all[0].body + '|' + all[0].data.path)
                            """).jsonValue();
            assertThat(shown)
                    .isEqualTo(title.replace("NUMBER", "" + begun.number()) + "|Telepuppy|/conversations/"
                            + begun.number());
            click(page);
            page.waitForURL("**/conversations/" + begun.number() + "**");
        }
    }

    private void subscribe(Telepuppy.Shop shop, PushBrowser browser) {
        sessions.open(shop.nuria.id(), "127.0.0.1", "Chromium");
        var session = sessions.of(shop.nuria.id()).getFirst().id();
        assertThat(devices.keep(shop.nuria.id(), session, browser.wish())).isTrue();
    }

    // Chromium tells of each registration as soon as it is asked to.
    private static AtomicReference<String> registration(CDPSession browser) {
        var id = new AtomicReference<>("");
        browser.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(each -> id.set(
                                each.getAsJsonObject().get("registrationId").getAsString())));
        browser.send("ServiceWorker.enable");
        return id;
    }

    private void push(CDPSession browser, String registration, String text) {
        var push = new JsonObject();
        push.addProperty("origin", telepuppy.address());
        push.addProperty("registrationId", registration);
        push.addProperty("data", text);
        browser.send("ServiceWorker.deliverPushMessage", push);
    }

    // No hand can reach the system's own window: the worker is told what it would be told.
    private void click(Page page) {
        var browser = page.context().browser().newBrowserCDPSession();
        var targets = browser.send("Target.getTargets").getAsJsonArray("targetInfos").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(it -> it.get("type").getAsString().equals("service_worker"))
                .filter(it -> it.get("url").getAsString().startsWith(telepuppy.address()))
                .toList();
        for (var worker : targets) {
            var attach = new JsonObject();
            attach.add("targetId", worker.get("targetId"));
            attach.addProperty("flatten", false);
            var expression = new JsonObject();
            expression.addProperty("expression", """
                    self.registration.getNotifications().then(([notification]) =>
                      notification && self.dispatchEvent(new NotificationEvent("notificationclick", { notification })))
                    """);
            var message = new JsonObject();
            message.addProperty("id", 1);
            message.addProperty("method", "Runtime.evaluate");
            message.add("params", expression);
            var send = new JsonObject();
            send.add("sessionId", browser.send("Target.attachToTarget", attach).get("sessionId"));
            send.addProperty("message", message.toString());
            browser.send("Target.sendMessageToTarget", send);
        }
        browser.detach();
    }
}
