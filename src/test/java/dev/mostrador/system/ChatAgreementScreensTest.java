package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.mostrador.channel.chat.Looks;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.chat.ShopWindow.Window;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.State;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A visitor who is angry, and is asked in the chat whether they agree: no at first, then yes.
@ModuleTest
class ChatAgreementScreensTest {
    static final List<Look> LOOKS = Look.ALL;
    private static final long NUMBER = 1001; // the shop's only conversation

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    ShopWindow windows;

    @Autowired
    Protocols protocols;

    @Autowired
    Publishing publishing;

    @Autowired
    ReasonSorting sorting;

    @Autowired
    Runs runs;

    @Autowired
    Conversations conversations;

    private Window window;
    private ForeignPages pages;

    @BeforeEach
    void aShopWithAProtocolAndAChat() throws IOException {
        var shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        window = windows.open(shop, false, Looks.USUAL);
        pages = new ForeignPages(telepuppy.address(), window.key);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void twoButtonsBelowTheQuestionAnswerIt(Look look) {
        var es = look.language().equals("es");
        try (var desk = Screen.open(window.shop.as(window.shop.nuria), es ? Look.DESK : Look.DESK_DARK_ENGLISH);
                var shop = Screen.open(new Client(pages.address()), look)) {
            attended(desk.go("/inbox/unassigned").page());
            var visitor = shop.go("/plain").page();
            opensTheChat(visitor, look);
            says(visitor, "Es una vergüenza, el comedero del pedido 10482 ha llegado roto.");
            var nuria = opensTheConversation(desk);
            waitsWhileTheyWrite(nuria, visitor, es);

            asks(nuria, "acknowledgement", "apology", "restatement", "plan", "solved", "anything-else");
            var question = visitor.locator("mostrador-chat .yn");
            assertThat(question.locator("button"))
                    .hasText(
                            es
                                    ? new String[] {"Sí, de acuerdo", "No, sigue pendiente"}
                                    : new String[] {"Yes, I agree", "No, not yet"});
            assertThat(visitor.locator("mostrador-chat .t").last().innerText())
                    .endsWith("¿Está conforme con la solución?");
            shop.isAccessible().shoot("chat-agreement");

            question.locator("button").last().focus();
            visitor.keyboard().press("Enter");
            var answered = visitor.locator("mostrador-chat .m .no");
            assertThat(answered).containsText(es ? "sigue pendiente" : "not settled yet");
            assertThat(answered).isFocused();
            assertThat(nuria.locator("#procedure .agreement-state"))
                    .hasText(es ? "El cliente no está conforme" : "The customer does not agree");

            asks(nuria, "solved", "anything-else");
            assertThat(question).hasCount(1);
            var yes = question.locator("button").first();
            yes.dblclick(new Locator.DblclickOptions().setDelay(5));
            assertThat(answered.last()).containsText(es ? "de acuerdo con la solución" : "you agree with the solution");
            shop.isAccessible().shoot("chat-agreed");
            assertThat(nuria.locator("#procedure .agreement-state"))
                    .hasText(es ? "El cliente está conforme" : "The customer agrees");
            desk.isAccessible().shoot("chat-agreement-desk");
            assertThat(state()).isEqualTo(State.CLOSED);

            visitor.reload();
            opensTheChat(visitor, look);
            assertThat(visitor.locator("mostrador-chat .yn")).hasCount(0);
            assertThat(answered)
                    .hasText(
                            es
                                    ? new String[] {
                                        "Esta pregunta ya no está abierta.", "Anotado: de acuerdo con la solución."
                                    }
                                    : new String[] {
                                        "This question is not open any more.", "Noted: you agree with the solution."
                                    });
        }
    }

    private void attended(Page desk) {
        desk.waitForSelector(
                "body[data-live=on]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        window.nuriaArrives();
    }

    private static void opensTheChat(Page visitor, Look look) {
        visitor.evaluate("it => mostrador.push(['setLocale', it])", look.language());
        visitor.locator("mostrador-chat .go").click();
        assertThat(visitor.locator("mostrador-chat .row textarea")).isVisible();
    }

    private static void says(Page visitor, String text) {
        visitor.locator("mostrador-chat .row textarea").fill(text);
        visitor.keyboard().press("Enter");
        assertThat(visitor.locator("mostrador-chat .me .t")).hasText(text);
    }

    private Page opensTheConversation(Screen desk) {
        var nuria = desk.page();
        nuria.locator("#rows .row").first().waitFor();
        window.shop.run(() -> {
            var talk = conversations.findByNumber(NUMBER).orElseThrow().id();
            sorting.sort(talk, dev.mostrador.reason.Kind.INCIDENT, "product.damaged", window.shop.nuria.id());
            var asks = runs.situation(talk).orElseThrow().asks();
            runs.know(talk, asks.stream().collect(Collectors.toMap(it -> it, _ -> "sí")), window.shop.nuria.id());
        });
        desk.go("/conversations/" + NUMBER + "?view=open");
        nuria.waitForSelector(
                "body[data-live=on]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return nuria;
    }

    private static void waitsWhileTheyWrite(Page nuria, Page visitor, boolean es) {
        visitor.locator("mostrador-chat .row textarea").pressSequentially("Y además");
        assertThat(nuria.locator("#writing")).containsText(es ? "hasta que termine" : "until they have finished");
        visitor.locator("mostrador-chat .row textarea").fill("");
    }

    private static void asks(Page nuria, String... does) {
        nuria.locator("#reply-text").fill("Mañana sale otro comedero.");
        nuria.locator(".says-more > summary").click();
        for (var word : does)
            nuria.locator("#saying input[value='" + word + "']").check();
        nuria.locator("#saying input[value=agreement-asked]").check();
        nuria.locator(".side-reply [data-send]").click();
        assertThat(nuria.locator("#procedure .agreement-state"))
                .containsText(java.util.regex.Pattern.compile("preguntada|Asked"));
    }

    private State state() {
        return window.shop.get(
                () -> conversations.findByNumber(NUMBER).orElseThrow().state());
    }
}
