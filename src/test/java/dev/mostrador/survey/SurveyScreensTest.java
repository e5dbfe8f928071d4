package dev.mostrador.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.mostrador.fixtures.Manner;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.style.Register;
import dev.mostrador.survey.Asked.Question;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SurveyScreensTest {
    static final List<Look> LOOKS = Look.ALL;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Asked asked;

    @Autowired
    private Manner manner;

    private Telepuppy.Shop shop;
    private Question question;

    @BeforeEach
    void aCustomerIsAsked() {
        shop = telepuppy.open();
        question = asked.lucia(shop);
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theCustomerAnswersWithoutScriptsAndChangesIt(Look look) {
        var es = look.language().equals("es");
        try (var customer = Screen.withoutScripts(telepuppy.nobody(), look).go(question.path())) {
            var page = customer.page();
            assertThat(page.locator("h1")).hasText(es ? "¿Cómo le hemos atendido?" : "How did we look after you?");
            choice(page, es ? "Muy bien" : "Very well").check();
            page.locator("textarea").fill("Muy amables.");
            send(page);
            assertThat(page.locator("main")).containsText(es ? "Ha contestado: Muy bien" : "You answered: Very well");

            page.locator("summary").click();
            choice(page, es ? "Mal" : "Badly").check();
            send(page);
            assertThat(page.locator("[role=status]")).containsText(es ? "Lo sentimos" : "We are sorry");
        }
        assertThat(shop.as(shop.marta).get("/settings/survey").text())
                .contains("Mal 2/5", "Muy amables.", "Aún pocas respuestas", "Nuria Sanz");
        assertThat(shop.as(shop.nuria)
                        .get("/conversations/" + question.number())
                        .body())
                .contains("El cliente valoró cómo se le atendió: Mal (2 de 5): Muy amables.");
    }

    private static com.microsoft.playwright.Locator choice(Page page, String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void send(Page page) {
        page.locator("form button").click();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void itCanBeReadByEverybody(Look look) {
        try (var customer = Screen.open(telepuppy.nobody(), look).go(question.path())) {
            customer.isAccessible().shoot("survey");
            assertThat(customer.page().locator(".rating label").first().boundingBox().height)
                    .isGreaterThanOrEqualTo(24);
            customer.page().locator("input[value='4']").check();
            send(customer.page());
            customer.isAccessible().shoot("survey-thanks");
            customer.go("/survey/nobody").isAccessible().shoot("survey-over");
        }
        try (var desk = Screen.open(shop.as(shop.marta), look).go("/settings/survey?lang=" + look.language())) {
            desk.isAccessible().shoot("survey-settings");
        }
    }

    @Test
    void lookingAnswersNothingAndNothingChosenIsAskedAgain() {
        var customer = telepuppy.nobody();
        customer.get(question.path()).is(200);
        var refused = customer.forge(question.path(), "comment", "Sin elegir").is(422);
        assertThat(refused.text()).contains("Elija una de las cinco respuestas", "Sin elegir");
        customer.forge(question.path(), "value", "6").is(422);
        customer.forge(question.path(), "value", "4", "comment", "x".repeat(4001))
                .is(422);
        assertThat(shop.as(shop.marta).get("/settings/survey").text()).contains("Todavía no ha contestado nadie");
    }

    @Test
    void aStrangerAndWhoIsTooLateSeeTheSamePage() {
        var customer = telepuppy.nobody();
        var strange = customer.get(question.path().replaceAll(".$", "_")).is(404);
        asked.isOver(shop, question);
        var late = customer.get(question.path()).is(404);

        assertThat(strange.text()).contains("Esta pregunta ya no está abierta");
        assertThat(late.text()).isEqualTo(strange.text());
        assertThat(late.html().title()).isEqualTo(strange.html().title());
        assertThat(customer.forge(question.path(), "value", "5").is(404).text()).isEqualTo(strange.text());
    }

    @Test
    void theCustomerIsAddressedAsTheVoiceSays() {
        manner.say(shop, Manner.addressing(Register.TU));
        assertThat(telepuppy.nobody().get(question.path()).text()).contains("¿Cómo te hemos atendido?");
    }

    @Test
    void aSupervisorSaysWhetherAndWhenAndItIsWrittenDown() {
        var marta = shop.as(shop.marta);
        marta.get("/settings/survey").is(200);
        var refused = marta.put("/settings/survey", "on", "yes", "days", "9", "rest", "x")
                .is(422)
                .text();
        assertThat(refused).contains("Un número de 0 a 7", "Un número de 0 a 365", "Elija por lo menos un canal");

        marta.put("/settings/survey", "on", "yes", "days", "0", "rest", "10", "channels", "email", "channels", "chat")
                .leadsTo("/settings/survey");
        var page = marta.get("/settings/survey").html();
        assertThat(page.select("input[name=days]").val()).isEqualTo("0");
        assertThat(page.select("input[name=channels][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("email", "chat");
        assertThat(shop.as(shop.elena).get("/settings/audit").text()).contains("cambió la encuesta a clientes");
    }
}
