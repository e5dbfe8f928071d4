package dev.mostrador.channel.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Interval;
import dev.mostrador.calendar.Scope;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customers;
import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Counterfoils;
import dev.mostrador.fixtures.Manner;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Rows;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Moment;
import dev.mostrador.style.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Customers at the shop's form, without any script.
@ModuleTest
class FormPageTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Autowired
    private Manner manner;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Counterfoils counterfoils;

    @Autowired
    private Forms forms;

    @Autowired
    private PageKeys keys;

    @Autowired
    private HeldAnswers held;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Threads threads;

    @Autowired
    private Customers customers;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Rows rows;

    @Autowired
    private Ids ids;

    private Telepuppy.Shop shop;
    private ContactForm form;
    private String path;

    @Autowired
    private Calendars calendars;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        form = shop.get(counterfoils::form);
        path = shop.get(() -> counterfoils.path(form));
    }

    @Test
    void whenTheShopOpensIsSaidByTheClockOfTheShop() {
        shop.run(() -> calendars.save(
                Scope.SHOP,
                new Sheet(
                        MADRID,
                        Map.of(LocalDate.now(MADRID).plusDays(3).getDayOfWeek(), List.of(Interval.hours(9, 14))),
                        "",
                        "",
                        Set.of(),
                        List.of())));
        assertThat(telepuppy.nobody().get(path).text()).contains("a las 09:00");
    }

    @Test
    void whatIsSentIsAConversationWithItsNumber() {
        var sent = telepuppy
                .nobody()
                .forge(path, filled("Pedí la S y ha llegado la M."))
                .is(200);

        var talk = only("lucia@example.com");
        assertThat(sent.text()).contains("Mensaje recibido", "#" + talk.number(), "lucia@example.com");
        assertThat(sent.text()).as("a copy of it").contains("Pedí la S y ha llegado la M.", "10482");
        assertThat(sent.text()).as("too little to tell").contains("aún no podemos decir cuánto tardamos");
        assertThat(talk.channel()).isEqualTo("form");
        assertThat(talk.subject()).isEqualTo("Un pedido · 10482");
        assertThat(talk.customerName()).isEqualTo("Lucía Mena");
        assertThat(message(talk).text()).isEqualTo("""
                        Pedí la S y ha llegado la M.

                        ¿De qué se trata? Un pedido
                        Número de pedido: 10482""");
    }

    @Test
    void thePageSpeaksTheLanguageOfItsReader() {
        assertThat(telepuppy.nobody().in("en").get(path).is(200).text())
                .contains("Write to us", "What is it about?", "Send the message");
        assertThat(telepuppy.nobody().in("es").get(path).text()).contains("Escríbanos", "Cuéntenos qué necesita");
        assertThat(telepuppy.nobody().in("es").get(path + "?lang=en").text()).contains("Write to us");
        assertThat(telepuppy
                        .nobody()
                        .in("es")
                        .forge(path + "?lang=en", filled("Hi."))
                        .text())
                .contains("Message received", "What comes next");
    }

    @Test
    void aFormSpeaksAsTheShopDoes() {
        var own = new FormTexts("Hablemos", "", "Gracias por escribirnos.");
        shop.run(() ->
                forms.update(new ContactForm(form.id(), form.name(), null, null, own, FormTexts.NONE, form.fields())));
        manner.say(shop, Manner.addressing(Register.VOS));

        assertThat(telepuppy.nobody().get(path).text()).contains("Hablemos", "Contanos qué necesitás");
        assertThat(telepuppy.nobody().forge(path, filled("Hola.")).text()).contains("Gracias por escribirnos.");
    }

    @Test
    void aMegabyteOfTextArrivesWhole() {
        var story = "Año tras año. ".repeat(80_000) + "fin";
        assertThat(story.length()).isGreaterThan(1_000_000);

        telepuppy.nobody().forge(path, filled(story)).is(200);

        assertThat(message(only("lucia@example.com")).text()).startsWith(story + "\n\n");
    }

    @Test
    void aDoubleClickIsOneMessage() {
        var fields = filled("Una sola vez.");
        var first = telepuppy.nobody().forge(path, fields).is(200);
        var second = telepuppy.nobody().forge(path, fields).is(200);

        assertThat(number(second)).isEqualTo(number(first));
        shop.run(() -> assertThat(rows.count("message")).isOne());
    }

    @Test
    void aDoubleClickOnASnippetIsOneMessageToo() {
        var fields = without("t", filled("Desde la web de la tienda."));
        telepuppy.nobody().forge(path, fields).is(200);
        telepuppy.nobody().forge(path, fields).is(200);

        shop.run(() -> assertThat(rows.count("message")).isOne());
    }

    @Test
    void whoGoesBackAndCorrectsContinuesTheSameConversation() {
        var fields = filled("El pedido es el 10482.");
        var first = telepuppy.nobody().forge(path, fields).is(200);
        var second = telepuppy.nobody().forge(path, with("f-mensaje", "El pedido es el 10483.", fields));

        assertThat(number(second)).isEqualTo(number(first));
        shop.run(() -> {
            assertThat(rows.count("message")).isEqualTo(2);
            assertThat(rows.count("conversation")).isOne();
        });
    }

    @Test
    void whatIsWrongKeepsEverythingTyped() {
        var refused = telepuppy
                .nobody()
                .forge(path, with("email", "lucia@", filled("Lo cuento una vez.")))
                .is(422);

        assertThat(refused.html().getElementById("f-mensaje").val()).isEqualTo("Lo cuento una vez.");
        assertThat(refused.html().getElementById("name").val()).isEqualTo("Lucía Mena");
        assertThat(refused.html().getElementById("email").val()).isEqualTo("lucia@");
        assertThat(refused.html().select("#f-motivo option[selected]").text()).isEqualTo("Un pedido");
        assertThat(refused.html().getElementById("email-error")).isNotNull();
        assertThat(refused.text()).contains("Todo lo escrito sigue aquí");
        shop.run(() -> assertThat(rows.count("conversation")).isZero());
    }

    @Test
    void aProgramThatFillsEveryFieldIsHeldUntilSomebodyLooks() {
        var sent = telepuppy.nobody().forge(path, with("website", "https://x.example", filled("Buy now")));

        assertThat(sent.is(200).text())
                .contains("Mensaje recibido", "Una persona lo leerá")
                .doesNotContain("#");
        shop.run(() -> assertThat(rows.count("conversation")).isZero());
        var nuria = shop.as(shop.nuria);
        assertThat(nuria.get("/quarantine/forms").text()).contains("Lucía Mena", "campo que las personas no ven");
        assertThat(nuria.get("/inbox/mine").body()).contains("/quarantine/forms");
        var id = shop.get(() -> held.all(1).getFirst().id());
        assertThat(nuria.get("/quarantine/forms/" + id).text()).contains("Buy now");

        nuria.post("/quarantine/forms/" + id + "/release");

        var talk = only("lucia@example.com");
        assertThat(message(talk).text()).contains("Buy now");
        nuria.get("/quarantine/forms/" + id).is(404);
    }

    @Test
    void whatIsDiscardedIsGone() {
        var id = shop.get(counterfoils::held);
        var nuria = shop.as(shop.nuria);
        assertThat(nuria.in("en").get("/quarantine/forms/" + id).text()).contains("filled in a field");
        nuria.delete("/quarantine/forms/" + id).leadsTo("/quarantine/forms");
        assertThat(nuria.get("/quarantine/forms").text()).doesNotContain("bob@example.net");
    }

    @Test
    void hasteAndManyLinksRaiseADoubt() {
        var fresh = shop.get(() -> keys.make(form.id()));
        telepuppy.nobody().forge(path, with("t", fresh, filled("Enviado al instante")));
        telepuppy.nobody().forge(path, filled("https://a.example ".repeat(6)));
        telepuppy.nobody().forge(path, filled("[url=https://a.example]mira[/url]"));
        telepuppy.nobody().forge(path, filled("Mi pedido: https://telepuppy.example/pedido/10482"));

        assertThat(shop.get(() -> held.all(10)))
                .extracting(HeldAnswer::why)
                .containsExactly("form.doubt.markup", "form.doubt.links", "form.doubt.quick");
        assertThat(only("lucia@example.com").preview()).startsWith("Mi pedido");
    }

    @Test
    void tooManyFromOneConnectionAreAskedToWaitAndKeepTheirText() {
        for (var i = 0; i < 6; i++) {
            telepuppy.nobody().forge(path, filled("Mensaje " + i)).is(200);
        }
        var refused = telepuppy.nobody().forge(path, filled("El séptimo")).is(429);
        assertThat(refused.text()).contains("muchos mensajes seguidos", "todo lo escrito sigue aquí");
        assertThat(refused.html().getElementById("f-mensaje").val()).isEqualTo("El séptimo");

        var other = shop.get(counterfoils::form);
        telepuppy
                .nobody()
                .forge(shop.get(() -> counterfoils.path(other)), filled("Otro formulario", other))
                .is(200);
    }

    @Test
    void whatIsWrittenIsTextAndNothingElse() {
        var script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var fields = with("name", script, filled(script));
        var sent = telepuppy.nobody().forge(path, fields).is(200);
        assertThat(sent.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
        var talk = only("lucia@example.com");
        var desk = shop.as(shop.nuria).get("/conversations/" + talk.number());
        assertThat(desk.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
        var refused = telepuppy.nobody().forge(path, with("email", "\"><script>alert(3)</script>", filled(script)));
        assertThat(refused.is(422).body()).doesNotContain("<script>alert");
        assertThat(telepuppy
                        .nobody()
                        .get(path + "?name=%22%3E%3Cscript%3Ealert(4)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void anUnknownOrRetiredFormIsNotThere() {
        telepuppy.nobody().get("/form/nothing").is(404);
        telepuppy.nobody().forge("/form/nothing", filled("¿Hola?")).is(404);
        shop.run(() -> forms.archive(form));
        telepuppy.nobody().get(path).is(404);
    }

    @Test
    void anotherSitesPageMayFrameItAndNothingOfTheDesk() {
        var page = telepuppy.nobody().get(path).is(200);
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(page.header("X-Frame-Options")).isEmpty();
        assertThat(page.header("Set-Cookie")).as("no cookies").isEmpty();
        assertThat(telepuppy.nobody().get("/sign-in").header("Content-Security-Policy"))
                .contains("frame-ancestors 'self'");
    }

    @Test
    void filesComeAlong() {
        var sent = telepuppy
                .nobody()
                .upload(path, filled("Con foto"), "f-archivos", "etiqueta.txt", "talla M".getBytes())
                .is(200);

        assertThat(sent.text()).contains("etiqueta.txt");
        var file = message(only("lucia@example.com")).attachments().getFirst();
        assertThat(file.name()).isEqualTo("etiqueta.txt");
    }

    @Test
    void filesThatAreTooBigLeaveTheTextWhereItIs() {
        var refused = telepuppy
                .nobody()
                .upload(path, filled("Lo cuento una vez."), "f-archivos", "video.mp4", new byte[26 * 1024 * 1024])
                .is(422);
        assertThat(refused.text()).contains("caben 25 MB", "elegir los archivos otra vez: video.mp4");
        assertThat(refused.html().getElementById("f-mensaje").val()).isEqualTo("Lo cuento una vez.");
    }

    @Test
    void theAnswerLeavesByMailFromTheFormsMailbox() {
        shop.run(() -> mailbox("hola@telepuppy.example"));
        var orders = shop.get(() -> mailbox("pedidos@telepuppy.example"));
        shop.run(() -> forms.update(
                new ContactForm(form.id(), form.name(), orders, null, FormTexts.NONE, FormTexts.NONE, form.fields())));
        telepuppy.nobody().forge(path, filled("¿Me lo cambian?")).is(200);
        var talk = only("lucia@example.com");

        var proposal = shop.get(() -> outgoing.proposal(talk)).orElseThrow();

        assertThat(proposal.channel()).isEqualTo("email");
        assertThat(proposal.from().address()).isEqualTo("pedidos@telepuppy.example");
        assertThat(proposal.to()).extracting(it -> it.address()).containsExactly("lucia@example.com");
        assertThat(proposal.subject()).isEqualTo("Re: Un pedido · 10482");
    }

    private UUID mailbox(String address) {
        var id = ids.next();
        mailboxes.create(
                new Mailbox(
                        id,
                        address,
                        "Telepuppy",
                        false,
                        null,
                        "",
                        true,
                        false,
                        MailServer.NONE,
                        "INBOX",
                        0,
                        MailServer.NONE,
                        Mailbox.Auth.PASSWORD,
                        24),
                Passwords.NONE);
        return id;
    }

    /// As typed on a page that was opened a minute ago.
    private String[] filled(String text) {
        return filled(text, form);
    }

    private String[] filled(String text, ContactForm where) {
        return new String[] {
            "t", openedAMinuteAgo(where),
            "name", "Lucía Mena",
            "email", "lucia@example.com",
            "f-motivo", "0",
            "f-pedido", "10482",
            "f-mensaje", text,
            "website", ""
        };
    }

    private String openedAMinuteAgo(ContactForm where) {
        return shop.get(() -> Moment.at(Instant.now().minusSeconds(60), () -> keys.make(where.id())));
    }

    private static String[] with(String name, String value, String[] fields) {
        var changed = fields.clone();
        changed[List.of(fields).indexOf(name) + 1] = value;
        return changed;
    }

    private static String[] without(String name, String[] fields) {
        var left = new ArrayList<>(List.of(fields));
        var at = left.indexOf(name);
        left.remove(at);
        left.remove(at);
        return left.toArray(String[]::new);
    }

    private Conversation only(String email) {
        return shop.get(() -> {
            var customer = customers.findByEmail(email).orElseThrow();
            var all = conversations.ofCustomer(customer, 10);
            assertThat(all).hasSize(1);
            return all.getFirst();
        });
    }

    private Message message(Conversation talk) {
        return shop.get(() -> threads.messages(talk.id(), null, 10).getFirst());
    }

    private static String number(Answer sent) {
        return sent.html().select(".lede .num").text();
    }
}
