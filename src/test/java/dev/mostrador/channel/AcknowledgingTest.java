package dev.mostrador.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.GreenPost;
import dev.mostrador.channel.email.Intake;
import dev.mostrador.channel.email.Letter;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.channel.form.Answer;
import dev.mostrador.channel.form.FieldKind;
import dev.mostrador.channel.form.Filled;
import dev.mostrador.channel.form.FormFiling;
import dev.mostrador.channel.form.Outcome;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.Counterfoils;
import dev.mostrador.fixtures.Manner;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Openings;
import dev.mostrador.promise.Dues;
import dev.mostrador.promise.Keeping;
import dev.mostrador.promise.PromiseKind;
import dev.mostrador.style.Register;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AcknowledgingTest {
    private static final TwoLanguages OPEN =
            new TwoLanguages("Hola, [nombre]: es el [numero]. [respuesta].", "Hello, [name]: it is [number].");
    private static final TwoLanguages CLOSED = new TwoLanguages("Hola, [nombre]: abrimos el [apertura].", "");

    @Autowired
    Manner manner;

    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Openings openings;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private Threads threads;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Counterfoils counterfoils;

    @Autowired
    private FormFiling filing;

    @Autowired
    private Dues dues;

    @Autowired
    private TransactionTemplate transaction;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @Test
    void inHoursACustomerHearsOnceThatTheirMessageIsHereAndThePromiseRunsOn() throws Exception {
        try (var server = new GreenPost()) {
            var hola = shop.get(() -> acknowledging(server.smtp(), true));
            var mail = Letter.fromLucia();
            var filed = shop.get(() -> post.file(hola, mail));

            var sent = server.received(1)[0];
            assertThat(sent.getAllRecipients()[0].toString()).contains("lucia@example.com");
            assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-replied");
            assertThat(sent.getHeader("Precedence")).containsExactly("bulk");
            assertThat(sent.getHeader("In-Reply-To")).containsExactly("<" + mail.id() + ">");
            var text = com.icegreen.greenmail.util.GreenMailUtil.getBody(sent);
            assertThat(text).contains("Hola, Luc").contains("#" + filed.conversation());
            assertThat(text).doesNotContain("talla S"); // what came is not sent back to whoever it may reach
            GreenPost.eventually(
                    () -> assertThat(ours(filed).getFirst().delivery()).isEqualTo(DeliveryState.SENT));
            shop.run(() -> {
                var conversation =
                        conversations.findByNumber(filed.conversation()).orElseThrow();
                assertThat(conversation.awaitingUs()).isTrue();
                assertThat(conversation.preview()).contains("talla S");
                assertThat(dues.of(conversation.id()))
                        .filteredOn(due -> due.kind() == PromiseKind.FIRST)
                        .singleElement()
                        .satisfies(due -> assertThat(due.state()).isEqualTo(Keeping.RUNNING));
            });

            shop.run(() -> post.file(hola, Letter.fromLucia().subject("Otra cosa")));
            shop.run(() -> post.file(hola, Letter.fromLucia().answering(mail.id())));
            shop.run(() -> post.file(hola, Letter.from("Pau <pau@example.net>")));
            var both = server.received(2);
            assertThat(both).hasSize(2);
            assertThat(both[1].getAllRecipients()[0]).hasToString("Pau <pau@example.net>");
        }
    }

    @Test
    void outOfHoursItSaysWhenSomebodyIsThereAgain() {
        var hola = shop.get(() -> acknowledging(MailServer.NONE, false));
        var filed = shop.get(() -> post.file(hola, Letter.fromLucia()));

        assertThat(ours(filed)).singleElement().satisfies(it -> {
            assertThat(it.text()).startsWith("Hola, Lucía Ortega: abrimos el ").endsWith(", a las 00:00.");
            assertThat(it.automatic()).isEqualTo("auto-reply");
            assertThat(it.recipients().all()).extracting(to -> to.address()).containsExactly("lucia@example.com");
        });
    }

    @Test
    void whatAMachineWroteIsNeverAnsweredByOne() {
        var hola = shop.get(() -> acknowledging(MailServer.NONE, true));
        var machines = List.of(
                Letter.fromLucia().with("List-Id", "<aviso.example.org>"),
                Letter.fromLucia().with("Precedence", "bulk"),
                Letter.fromLucia().with("Auto-Submitted", "auto-generated"),
                Letter.fromLucia().with("X-Auto-Response-Suppress", "All"),
                Letter.from("no-reply@example.org"),
                Letter.from("hola@telepuppy.example").with("Reply-To", "noresponder@example.org"));

        for (var letter : machines) {
            var filed = shop.get(() -> post.file(hola, letter));
            assertThat(ours(filed)).as(letter.text()).isEmpty();
        }
        var reply = Letter.from("lucia@example.com").with("Auto-Submitted", "auto-replied");
        assertThat(shop.get(() -> post.bring(hola, reply))).isInstanceOf(Intake.Ignored.class);
    }

    @Test
    void ownAddressesAreNotAnswered() {
        var hola = shop.get(() -> acknowledging(MailServer.NONE, true));
        shop.run(() -> post.open("pedidos@telepuppy.example"));

        var filed = shop.get(() -> post.file(hola, Letter.from("pedidos@telepuppy.example")));

        assertThat(ours(filed)).isEmpty();
    }

    @Test
    void howeverManyNodesTakeInACustomersMailsOneAcknowledgementGoesOut() throws Exception {
        var hola = shop.get(() -> acknowledging(MailServer.NONE, true));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var filed = nodes
                    .invokeAll(IntStream.range(0, 6)
                            .<Callable<Intake.Filed>>mapToObj(i -> () -> shop.get(
                                    () -> post.file(hola, Letter.fromLucia().subject("Pedido " + i))))
                            .toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();

            assertThat(filed.stream().flatMap(it -> ours(it).stream())).hasSize(1);
        }
    }

    @Test
    void whatIsRolledBackIsAcknowledgedWhenItComesAgain() {
        var hola = shop.get(() -> acknowledging(MailServer.NONE, true));
        var letter = Letter.fromLucia();
        shop.run(() -> transaction.executeWithoutResult(crash -> {
            post.file(hola, letter);
            crash.setRollbackOnly();
        }));

        var filed = shop.get(() -> post.file(hola, letter));

        assertThat(ours(filed)).hasSize(1);
    }

    @Test
    void nothingIsSaidUntilSomebodyTurnsItOn() {
        var hola = shop.get(() -> post.open("hola@telepuppy.example"));

        var filed = shop.get(() -> post.file(hola, Letter.fromLucia()));

        assertThat(ours(filed)).isEmpty();
    }

    @Test
    void itAddressesCustomersAsTheShopDoes() {
        var hola = shop.get(() -> post.open("hola@telepuppy.example"));
        shop.run(() -> {
            openings.attend(true);
            inboxes.acknowledge(
                    inboxes.find(hola.id()).orElseThrow(),
                    new Acknowledgement(true, TwoLanguages.NONE, TwoLanguages.NONE));
            manner.say(shop.nuria(), shop.nuria() + "@telepuppy.example", Manner.addressing(Register.TU));
        });

        var filed = shop.get(() -> post.file(hola, Letter.fromLucia()));

        assertThat(ours(filed))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("Tu mensaje ha llegado", "puedes añadirlo"));
    }

    @Test
    void theAwayMessageIsSentWhileItIsOn() {
        var hola = shop.get(() -> post.open("hola@telepuppy.example"));
        shop.run(() -> {
            var inbox = inboxes.find(hola.id()).orElseThrow();
            inboxes.say(inbox, new TwoLanguages("Estamos de mudanza hasta el jueves.", ""));
            assertThat(inboxes.away(inbox)).isInstanceOf(OpenResult.Opened.class);
        });

        var filed = shop.get(() -> post.file(hola, Letter.fromLucia()));

        assertThat(ours(filed))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("Estamos de mudanza hasta el jueves."));
    }

    @Test
    void aFormIsAcknowledgedByMail() {
        shop.run(() -> post.open("hola@telepuppy.example"));
        var form = shop.get(() -> {
            var made = counterfoils.form();
            turnOn(made.id(), true);
            return made;
        });

        var outcome = (Outcome.Filed) shop.get(() -> filing.file(new Filled(
                form.id(),
                "hola@telepuppy.example",
                null,
                "es",
                "Compre en barato.example",
                "lucia@example.com",
                "",
                List.of(new Answer("mensaje", "Mensaje", FieldKind.LONG_TEXT, "¿Tienen arneses?")),
                List.of(),
                new Filled.Origin("192.0.2.9", "", ""))));

        assertThat(ours(outcome.conversation())).singleElement().satisfies(it -> {
            assertThat(it.channel()).isEqualTo("email");
            assertThat(it.text()).startsWith("Hola: es el #"); // nobody's advertisement goes out in our name
        });
    }

    private Mailbox acknowledging(MailServer smtp, boolean open) {
        var box = post.open(post.mailbox("hola@telepuppy.example", MailServer.NONE, smtp), Passwords.NONE);
        turnOn(box.id(), open);
        return box;
    }

    private void turnOn(UUID id, boolean open) {
        openings.attend(open);
        inboxes.acknowledge(inboxes.find(id).orElseThrow(), new Acknowledgement(true, OPEN, CLOSED));
    }

    private List<Message> ours(Intake.Filed filed) {
        return ours(shop.get(() ->
                conversations.findByNumber(filed.conversation()).orElseThrow().id()));
    }

    private List<Message> ours(UUID conversation) {
        return shop.get(() -> threads.messages(conversation, null, 100)).stream()
                .filter(it -> it.direction() == Direction.OUTBOUND)
                .toList();
    }
}
