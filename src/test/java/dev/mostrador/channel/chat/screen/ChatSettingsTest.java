package dev.mostrador.channel.chat.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Openings;
import dev.mostrador.fixtures.Telepuppy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ChatSettingsTest {
    @Autowired
    Openings openings;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Widgets widgets;

    private Telepuppy.Shop shop;
    private Client elena;

    @BeforeEach
    void openShop() {
        shop = telepuppy.open();
        shop.run(openings::setHours);
        elena = shop.as(shop.elena);
    }

    @Test
    void aChatIsMadeChangedAndTakenAway() {
        assertThat(elena.get("/settings/chats").is(200).text()).contains("Todavía no hay ningún chat");
        elena.get("/settings/chats/new").is(200);
        var made = elena.post(
                        "/settings/chats", fields("Tienda", "telepuppy.example/contacto\nhttps://otra.example:8443"))
                .is(303);
        var page = elena.get(made.location()).is(200);
        var snippet = page.html().selectFirst("#snippet").attr("value");
        assertThat(snippet).contains("/chat/widget.js\" data-key=\"");
        assertThat(page.html().selectFirst("#secret").attr("value")).hasSize(64);
        var key = snippet.replaceFirst(".*data-key=\"([^\"]+)\".*", "$1");
        var looks = shop.get(() -> widgets.all().getFirst().looks());
        assertThat(looks.origins()).isEqualTo(List.of("https://telepuppy.example", "https://otra.example:8443"));

        elena.put(made.location(), fields("Otra", "")).leadsTo("/settings/chats");
        assertThat(elena.get("/settings/chats").text()).contains("Otra");
        assertThat(elena.get(made.location() + "/preview").is(200).body()).contains(key);
        telepuppy.nobody().get("/chat/" + key).is(200);
        elena.delete(made.location()).leadsTo("/settings/chats");
        telepuppy.nobody().get("/chat/" + key).is(404);
    }

    @Test
    void anotherKeyMakesTheOneBeforeWorthless() {
        var location = elena.post("/settings/chats", fields("Tienda", "")).location();
        var before = elena.get(location).html().selectFirst("#secret").attr("value");
        elena.post(location + "/secret").is(303);
        assertThat(elena.get(location).html().selectFirst("#secret").attr("value"))
                .isNotEqualTo(before);
    }

    @Test
    void whatDoesNotFitIsSaid() {
        var wrong = fields("", "no es una página");
        wrong[3] = "verde";
        assertThat(elena.post("/settings/chats", wrong).is(422).text())
                .contains("No es la dirección de una tienda")
                .contains("Tiene que ser un color");
        elena.post("/settings/chats", fields("Tienda", "")).is(303);
        assertThat(elena.put("/settings/chats/limit", "limit", "0").is(422).text())
                .contains("de 1 a 50");
        elena.put("/settings/chats/limit", "limit", "7").is(303);
        assertThat(shop.get(widgets::chatsPerAgent)).isEqualTo(7);
    }

    private static String[] fields(String name, String origins) {
        return new String[] {
            "name",
            name,
            "colour",
            "#0b6b5d",
            "theme",
            "auto",
            "side",
            "left",
            "languages",
            "es-en",
            "origins",
            origins,
            "files",
            "yes",
            "ask",
            "before",
            "mail-after",
            "15",
            "welcome",
            "Hola, che",
            "welcome-en",
            ""
        };
    }
}
