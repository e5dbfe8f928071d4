package dev.mostrador.system;

import com.microsoft.playwright.Page;
import dev.mostrador.fixtures.Client;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Takes the picture of the README from the example shop. Asked for by `mvn test -Dtest=ReadmePictureTest
/// -Dmostrador.pictures=docs/images`, so that a normal run leaves the tree clean.
@EnabledIfSystemProperty(named = "mostrador.pictures", matches = ".+")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mostrador.demo=true")
class ReadmePictureTest {
    @LocalServerPort
    int port;

    @Test
    void theDeskOfTheExampleShop() {
        var nuria = new Client("http://localhost:" + port);
        nuria.post("/sign-in", "email", "nuria@telepuppy.example", "password", "telepuppy-demo")
                .is(303);
        try (var screen = Screen.open(nuria, Look.DESK).go("/inbox/mine")) {
            screen.page()
                    .locator("#rows .row", new Page.LocatorOptions().setHasText("Lucía Mena"))
                    .click();
            screen.page().waitForSelector("#thread .msg");
            screen.page().waitForFunction("() => document.fonts.ready && !document.querySelector('[aria-busy]')");
            screen.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(System.getProperty("mostrador.pictures"), "desk-es.png")));
        }
    }
}
