package dev.mostrador.identity;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every screen of people and safety, in a real browser: both sizes, themes and languages.
@ModuleTest
class IdentityScreensTest {
    static final List<Look> LOOKS = Look.ALL;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Teams teams;

    @Autowired
    Tokens tokens;

    @Autowired
    Invitations invitations;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theScreensAtTheDoorAreUsableByEverybody(Look look) {
        var shop = telepuppy.open();
        var link = shop.get(() -> invitations.make(shop.nuria.id(), telepuppy.address()))
                .link()
                .url();
        try (var screen = Screen.open(telepuppy.nobody(), look)) {
            screen.go("/sign-in").isAccessible().shoot("sign-in");
            screen.go("/password").isAccessible().shoot("password");
            screen.go(link.substring(telepuppy.address().length()))
                    .isAccessible()
                    .shoot("invitation");
            screen.go("/invitation/none").isAccessible().shoot("invitation-gone");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theSettingsAreUsableByEverybody(Look look) {
        var shop = telepuppy.open();
        shop.run(() -> {
            teams.create("Envíos y devoluciones", List.of(shop.nuria.id(), shop.andres.id()));
            tokens.create("Importación del almacén");
        });
        try (var screen = Screen.open(shop.as(shop.elena).with("language", look.language()), look)) {
            speak(screen, look);
            for (var place : List.of("people", "people/new", "teams", "teams/new", "tokens", "audit", "account")) {
                screen.go("/settings/" + place).isAccessible().shoot("settings-" + place.replace('/', '-'));
            }
            screen.go("/settings").isAccessible().shoot("settings");
            screen.go("/settings/people/" + shop.nuria.id()).isAccessible().shoot("person");
            screen.go("/profile").isAccessible().shoot("profile");
            screen.go("/welcome/hours").isAccessible().shoot("welcome-hours");
            screen.go("/welcome/mailbox").isAccessible().shoot("welcome-mailbox");
            screen.go("/welcome/colleague").isAccessible().shoot("welcome-colleague");
            screen.go("/nowhere").isAccessible().shoot("error");
        }
    }

    // The shop was opened in Spanish, and so was its administrator's profile.
    private static void speak(Screen screen, Look look) {
        screen.go("/profile");
        screen.page().selectOption("#language", look.language());
        screen.page().locator("form[action='/profile'] button.main").click();
        screen.page().waitForURL("**/profile");
    }
}
