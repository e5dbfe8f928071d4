package dev.mostrador.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.Need;
import dev.mostrador.channel.OpenResult;
import dev.mostrador.channel.Opening;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.channel.form.Answer;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.FieldKind;
import dev.mostrador.channel.form.Filled;
import dev.mostrador.channel.form.FormFiling;
import dev.mostrador.channel.form.Outcome;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Replies;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.Counterfoils;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Openings;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Moment;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.promise.Promise;
import dev.mostrador.promise.PromiseKind;
import dev.mostrador.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ChannelHealthTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private ChannelHealth health;

    @Autowired
    private Openings openings;

    @Autowired
    private Promises promises;

    @Autowired
    private dev.mostrador.conversation.Conversations conversations;

    @Autowired
    private Replies replies;

    @Autowired
    private Counterfoils counterfoils;

    @Autowired
    private FormFiling filing;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Signals signals;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @Test
    void aChannelOpensOnlyWithAnOwnerHoursAndAPromise() {
        shop.run(() -> {
            var inbox = made();
            assertThat(inboxes.isOpen(inbox.id())).isFalse();
            assertThat(inboxes.open(inbox)).isEqualTo(refused(Need.OWNER, Need.HOURS));
            inboxes.entrust(inbox, shop.nuria());
            assertThat(inboxes.away(inbox)).isEqualTo(refused(Need.HOURS));
            openings.setHours();
            promise(false);
            assertThat(inboxes.open(inbox)).isEqualTo(refused(Need.PROMISE));
            promise(true);
            assertThat(inboxes.open(inbox)).isInstanceOf(OpenResult.Opened.class);
            assertThat(inboxes.open(inbox)).isInstanceOf(OpenResult.AlreadyOpen.class);
            assertThat(inboxes.close(inbox)).isTrue();
            assertThat(inboxes.close(inbox)).isFalse();
        });
    }

    @Test
    void whatWasOpenBeforeThisWasAskedStaysOpenAndShowsWhatItLacks() {
        shop.run(() -> {
            var inbox = made();
            db.sql("delete from channel_inbox where account_id = :account")
                    .param("account", AccountScope.require())
                    .update();
            signals.send(new Signal(AccountScope.require(), Inboxes.SIGNAL, ""));

            assertThat(inboxes.isOpen(inbox.id())).isTrue();
            assertThat(inboxes.missing(inbox)).containsExactly(Need.OWNER, Need.HOURS);
            assertThat(inboxes.away(inbox)).isInstanceOf(OpenResult.Opened.class);
            assertThat(inboxes.open(inbox)).isInstanceOf(OpenResult.Opened.class);
            assertThat(inboxes.close(inbox)).isTrue();
            assertThat(inboxes.open(inbox)).isEqualTo(refused(Need.OWNER, Need.HOURS));
        });
    }

    @Test
    void theFiguresSayWhatBecameOfThePromisesAndWhoStillWaits() {
        shop.run(() -> {
            post.open("hola@telepuppy.example");
            answered(Duration.ofHours(5), Duration.ofHours(4));
            answered(Duration.ofDays(3), Duration.ofDays(1));
            answered(Duration.ofDays(40), Duration.ofDays(30)); // too long ago to count
            var asked = Instant.now().minus(Duration.ofHours(1));
            Moment.at(asked, () -> {
                conversations.receive(shop.mail("pau@example.com", "Talla", "¿Hay talla S?"));
            });
            health.change(new HealthRule(80, 2));

            var hola = health.all().getFirst();

            assertThat(hola.figures().kept()).isEqualTo(1);
            assertThat(hola.figures().decided()).isEqualTo(2);
            assertThat(hola.figures().percent()).hasValue(50);
            assertThat(hola.figures().conversations()).isEqualTo(3);
            assertThat(hola.waiting()).isEqualTo(1);
            assertThat(hola.oldest()).isBetween(asked.minusSeconds(1), asked.plusSeconds(1));
            assertThat(hola.neglected()).isTrue();
            health.change(new HealthRule(50, 2));
            assertThat(health.all().getFirst().neglected()).as("not below").isFalse();
            health.change(new HealthRule(80, 3));
            assertThat(health.all().getFirst().neglected())
                    .as("too few to tell")
                    .isFalse();
        });
    }

    @Test
    void aNeglectedOneThatSaysSoIsNotComplainedAboutAgain() {
        shop.run(() -> {
            post.open("hola@telepuppy.example");
            answered(Duration.ofDays(3), Duration.ofDays(1));
            health.change(new HealthRule(80, 1));
            var inbox = health.all().getFirst().state().inbox();
            assertThat(health.all().getFirst().neglected()).isTrue();

            inboxes.away(inbox);

            assertThat(health.all().getFirst().neglected()).isFalse();
            assertThat(health.all().getFirst().state().care().opening()).isEqualTo(Opening.AWAY);
        });
    }

    @Test
    void formsThatAreAnsweredFromOneMailboxAreToldApart() {
        shop.run(() -> {
            post.open("hola@telepuppy.example");
            var one = counterfoils.form();
            var other = counterfoils.form();
            fill(one);

            assertThat(of(one).waiting()).isEqualTo(1);
            assertThat(of(one).figures().conversations()).isEqualTo(1);
            assertThat(of(other).waiting()).isZero();
            assertThat(of(other).figures().conversations()).isZero();
        });
    }

    private Inbox made() {
        var box = post.mailbox("hola@telepuppy.example", MailServer.NONE, MailServer.NONE);
        mailboxes.create(box, Passwords.NONE);
        return inboxes.find(box.id()).orElseThrow();
    }

    private static OpenResult refused(Need... missing) {
        return new OpenResult.Refused(java.util.Set.of(missing));
    }

    private void promise(boolean given) {
        promises.save(List.of(new Promise("email", PromiseKind.FIRST, Duration.ofHours(24), false, given)));
    }

    private void answered(Duration askedAgo, Duration answeredAgo) {
        var begun =
                ago(askedAgo, () -> conversations.receive(shop.mail("lucia@example.com", "Talla", "¿Hay talla M?")));
        ago(answeredAgo, () -> {
            var key = UUID.randomUUID().toString();
            var reply = replies.reply(shop.reply(begun.conversation(), "Sí.", key));
            replies.delivery(reply.id(), DeliveryState.SENT, List.of());
            return reply;
        });
    }

    private static <T> T ago(Duration past, Supplier<T> work) {
        return Moment.at(Instant.now().minus(past), work);
    }

    private void fill(ContactForm form) {
        var outcome = filing.file(new Filled(
                form.id(),
                "hola@telepuppy.example",
                null,
                "es",
                "Lucía",
                "lucia@example.com",
                "",
                List.of(new Answer("mensaje", "Mensaje", FieldKind.LONG_TEXT, "¿Tienen arneses?")),
                List.of(),
                new Filled.Origin("192.0.2.9", "", "")));
        assertThat(outcome).isInstanceOf(Outcome.Filed.class);
    }

    private Health of(ContactForm form) {
        return health.of(form.id()).orElseThrow();
    }
}
