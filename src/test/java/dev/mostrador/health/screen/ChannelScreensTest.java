package dev.mostrador.health.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counterfoils;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Openings;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ChannelScreensTest {
    static final List<Look> LOOKS = Look.ALL;
    private static final String INDEX = "/settings/channels";

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Post post;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private Openings openings;

    @Autowired
    private Counterfoils counterfoils;

    private Telepuppy.Shop shop;

    @BeforeEach
    void openShop() {
        shop = telepuppy.open();
    }

    @Test
    void aClosedChannelNamesWhatIsMissingWhereItIsSetAndOpensWhenItIsThere() {
        var path = INDEX + "/" + closed();
        var marta = shop.as(shop.marta);

        var page = marta.get(path).is(200).html();
        assertThat(page.select(".channel-check .lacks a").eachAttr("href"))
                .containsExactly(path + "#owner", "/settings/hours");
        var refused = marta.post(path + "/opening").is(422);
        assertThat(refused.text()).contains("Para abrirlo falta");

        marta.put(path, "owner", shop.nuria.id().toString()).leadsTo(path);
        assertThat(marta.post(path + "/opening").is(422).html().select(".channel-check .lacks"))
                .hasSize(1);
        shop.run(openings::setHours);
        marta.post(path + "/opening").leadsTo(path);
        assertThat(marta.get(path).text()).contains("hola@telepuppy.example está abierto.", "Nuria Sanz");
        marta.delete(path + "/opening").leadsTo(path);
        assertThat(marta.get(INDEX).text()).contains("Cerrado");
    }

    @Test
    void theScreensSpeakEnglish() {
        var path = INDEX + "/" + closed();
        var marta = shop.as(shop.marta).in("en");

        assertThat(marta.get(INDEX).is(200).text()).contains("Channels", "Closed", "Nobody answers for it yet");
        var page = marta.get(path).is(200);
        assertThat(page.text()).contains("To be open", "Away message", "Automatic acknowledgement");
        assertThat(page.html().select("#away-en").attr("placeholder")).startsWith("Answers here take longer");
        assertThat(marta.post(path + "/opening").is(422).text())
                .contains("To open it, what is shown below is missing.");
    }

    @Test
    void theTextsOfAnAcknowledgementAreCheckedAndWhatWasTypedStays() {
        var path = INDEX + "/" + closed();
        var marta = shop.as(shop.marta);

        var wrong = marta.put(path + "/acknowledgement", "texts", "typed", "on", "yes", "open-es", "Abrimos [apertura]")
                .is(422)
                .html();
        assertThat(wrong.select("#open-es-error").text()).contains("[apertura]");
        assertThat(wrong.select("#open-es").text()).isEqualTo("Abrimos [apertura]");
        assertThat(wrong.select("[name=on]").hasAttr("checked")).isTrue();

        marta.put(path + "/acknowledgement", "texts", "typed", "on", "yes", "closed-es", "Abrimos [apertura]")
                .leadsTo(path);
        var page = marta.get(path).html();
        assertThat(page.select("#closed-es").text()).isEqualTo("Abrimos [apertura]");
        assertThat(page.select("#open-en").text()).as("the usual words").contains("[number]");
    }

    @Test
    void theAwayMessageIsPutWithOneClickAndReadOnTheForm() {
        var form = shop.get(counterfoils::form);
        var path = INDEX + "/" + form.id();
        var marta = shop.as(shop.marta);
        marta.put(path + "/away", "away-es", "Estamos de mudanza.", "away-en", "We are moving.")
                .leadsTo(path);
        var page = shop.get(() -> counterfoils.path(form));
        assertThat(telepuppy.nobody().get(page).text()).doesNotContain("Estamos de mudanza.");

        marta.post(path + "/away").leadsTo(path);

        assertThat(telepuppy.nobody().get(page).is(200).text()).contains("Estamos de mudanza.");
        assertThat(telepuppy.nobody().get(page + "?lang=en").is(200).text()).contains("We are moving.");
    }

    @Test
    void aClosedFormSaysWhereToWriteAndKeepsWhatWasTyped() {
        shop.run(() -> post.open("hola@telepuppy.example"));
        var form = shop.get(counterfoils::form);
        var page = shop.get(() -> counterfoils.path(form));
        shop.run(() -> inboxes.close(inboxes.find(form.id()).orElseThrow()));

        assertThat(telepuppy.nobody().get(page).is(410).text())
                .contains("Este formulario está cerrado", "hola@telepuppy.example");
        var sent =
                telepuppy.nobody().forge(page, "name", "Lucía", "email", "lucia@example.com", "f-mensaje", "El arnés");
        assertThat(sent.is(410).text()).contains("no se ha enviado", "El arnés");
    }

    @Test
    void theRuleIsASensibleNumber() {
        var marta = shop.as(shop.marta);
        marta.put(INDEX + "/rule", "kept", "101", "promises", "20").is(422);
        marta.put(INDEX + "/rule", "kept", "90", "promises", "5").leadsTo(INDEX);
        assertThat(marta.get(INDEX).html().select("#kept").attr("value")).isEqualTo("90");
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void everybodyCanReadThem(Look look) {
        var id = closed();
        var form = shop.get(counterfoils::form);
        try (var screen = Screen.open(shop.as(shop.elena), look)) {
            screen.go(INDEX).isAccessible().shoot("channels");
            screen.go(INDEX + "/" + id).isAccessible().shoot("channel");
            screen.go("/settings/mailboxes/" + id).isAccessible().shoot("mailbox-closed");
        }
        var page = shop.get(() -> counterfoils.path(form));
        try (var screen = Screen.open(telepuppy.nobody(), look)) {
            shop.run(() -> inboxes.away(inboxes.find(form.id()).orElseThrow()));
            screen.go(page).isAccessible().shoot("form-away");
            shop.run(() -> inboxes.close(inboxes.find(form.id()).orElseThrow()));
            screen.go(page).isAccessible().shoot("form-closed");
        }
    }

    private java.util.UUID closed() {
        return shop.get(() -> {
            var box = post.mailbox("hola@telepuppy.example", MailServer.NONE, MailServer.NONE);
            mailboxes.create(box, Passwords.NONE);
            return box.id();
        });
    }
}
