package dev.mostrador.channel.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import dev.mostrador.fixtures.Counterfoils;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Rows;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.platform.Moment;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The customer's form in a real browser, on its own page and in somebody else's.
@ModuleTest
class FormScreenTest {
    static final List<Look> LOOKS = Look.ALL;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Counterfoils counterfoils;

    @Autowired
    private PageKeys keys;

    @Autowired
    private Rows rows;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void everybodyCanReadAndSendIt(Look look) {
        var shop = telepuppy.open();
        var form = shop.get(counterfoils::form);
        var path = shop.get(() -> counterfoils.path(form));
        var openedAMinuteAgo = Moment.at(Instant.now().minusSeconds(60), () -> keys.make(form.id()));
        try (var screen = Screen.withoutScripts(telepuppy.nobody(), look)) {
            screen.go(path);
            fill(screen.page());
            screen.page().locator("button.main").click();
            assertThat(screen.page().locator("h1").textContent())
                    .isEqualTo(look.language().equals("es") ? "Mensaje recibido" : "Message received");
        }
        try (var screen = Screen.open(telepuppy.nobody(), look)) {
            screen.go(path).isAccessible().shoot("form");
            screen.page().locator("form").evaluate("form => form.noValidate = true");
            screen.page().locator("button.main").click();
            screen.page().locator("#name-error").waitFor();
            screen.isAccessible().shoot("form-refused");
            fill(screen.page());
            screen.page().locator("[name=t]").evaluate("(field, key) => field.value = key", openedAMinuteAgo);
            screen.page().locator("button.main").click();
            screen.page().locator(".copied").waitFor();
            assertThat(screen.page().locator(".lede .num").textContent()).startsWith("#");
            screen.isAccessible().shoot("form-sent");
        }
        try (var screen = Screen.open(shop.as(shop.marta), look)) {
            screen.go("/settings/forms").isAccessible().shoot("form-settings");
            screen.page().locator("td .btn").first().click();
            screen.page().locator("#form-frame").waitFor();
            screen.isAccessible().shoot("form-edit");
            shop.run(counterfoils::held);
            screen.go("/quarantine/forms").isAccessible().shoot("form-held");
        }
    }

    @Test
    void anotherSitesPageShowsItInAFrameOrSendsItsOwnFields() throws IOException {
        var shop = telepuppy.open();
        var form = shop.get(counterfoils::form);
        var path = shop.get(() -> counterfoils.path(form));
        var address = telepuppy.address();
        try (var site = new Site("""
                <!doctype html><html lang="es"><title>Tienda</title><body>
                <iframe src="%1$s%2$s" title="Contacto" data-mostrador-form style="width:100%%;height:100px;border:0"></iframe>
                <script src="%1$s/form/height.js" async></script>
                <form action="%1$s%2$s" method="post" enctype="multipart/form-data">
                <input name="name"><input name="email"><textarea name="f-mensaje"></textarea>
                <select name="f-motivo"><option>Una pregunta</option></select><button>Enviar de aquí</button></form>
                """.formatted(address, path));
                var screen = Screen.open(telepuppy.nobody(), Look.DESK)) {
            var page = screen.page();
            page.navigate(site.address());
            var frame = page.frameLocator("iframe");
            frame.locator("h1").waitFor();
            page.waitForFunction("document.querySelector('iframe').offsetHeight > 500");

            page.locator("[name=name]").fill("Lucía Mena");
            page.locator("[name=email]").fill("lucia@example.com");
            page.locator("[name=f-mensaje]").fill("¿Tienen bozales de la talla 3?");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar de aquí"))
                    .click();
            page.locator(".copied").waitFor();
            assertThat(page.locator(".copied").textContent()).contains("¿Tienen bozales de la talla 3?");
        }
        shop.run(() -> assertThat(rows.count("conversation")).isOne());
    }

    private static void fill(Page page) {
        page.locator("#name").fill("Lucía Mena");
        page.locator("#email").fill("lucia@example.com");
        page.locator("#f-motivo").selectOption("1");
        page.locator("#f-mensaje").fill("Pedí la S y ha llegado la M.\n¿Me la cambian antes del viernes?");
    }

    /// Somebody else's web page.
    private static final class Site implements AutoCloseable {
        private final HttpServer server;

        Site(String html) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/", exchange -> {
                var bytes = html.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
