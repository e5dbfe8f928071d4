package dev.mostrador.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class EmailThreadingTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private OwnMail own;

    @Autowired
    private Threads threads;

    private Counter.Shop shop;
    private Mailbox hola;
    private Letter asked;
    private Intake.Filed first;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        asked = Letter.fromLucia();
        shop.run(() -> {
            hola = post.open("hola@telepuppy.example");
            first = post.file(hola, asked);
        });
    }

    @Test
    void anAnswerIsKnownByWhatItAnswersWhoeverWritesIt() {
        var colleague =
                Letter.from("Ana <ana@example.net>").subject("Otra cosa").answering(asked.id());
        shop.run(() -> {
            var second = post.file(hola, colleague);
            assertThat(second.conversation()).isEqualTo(first.conversation());
            assertThat(post.message(second).from().address()).isEqualTo("ana@example.net");
            assertThat(post.conversation(second).customerName()).isEqualTo("Lucía Ortega");
        });
    }

    @Test
    void anAnswerToAReplyAddressOfOursIsKnownWithoutAnyHeader() {
        shop.run(() -> {
            var address = own.replyAddress("hola@telepuppy.example", first.conversation());
            assertThat(continues(Letter.fromLucia().subject("Hola").with("To", address)))
                    .isTrue();
            var forged = address.replaceFirst("c(\\d+)-", "c" + (first.conversation() - 1) + "-");
            assertThat(continues(Letter.fromLucia().subject("Hola").with("To", forged)))
                    .as("a signature of another number")
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: Talla cambiada",
                "RV: Re: talla  cambiada",
                "AW: Talla cambiada",
                "Fwd: RES: Talla cambiada",
                "Re[2]: Talla cambiada",
                "RE : Talla cambiada"
            })
    void theSameSubjectOfTheSamePersonIsTheSameMatterWhenItSaysThatItIsAnAnswer(String subject) {
        shop.run(
                () -> assertThat(continues(Letter.fromLucia().subject(subject))).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Talla cambiada", "Re: Otra talla", "Re:", "Responde: Talla cambiada", "Re: #1001"})
    void anyOtherSubjectIsANewMatter(String subject) {
        shop.run(
                () -> assertThat(continues(Letter.fromLucia().subject(subject))).isFalse());
    }

    @Test
    void aStrangerWhoQuotesSubjectOrNumberJoinsNothing() {
        shop.run(() -> {
            var stranger = "Otro <otro@example.org>";
            assertThat(continues(Letter.from(stranger).subject("Re: Talla cambiada")))
                    .isFalse();
            assertThat(continues(Letter.from(stranger).subject("Re: [#" + first.conversation() + "] Talla cambiada")))
                    .isFalse();
            assertThat(continues(
                            Letter.from(stranger).subject("Re: Talla cambiada").with("Cc", "lucia@example.com")))
                    .as("naming a customer does not make him one who took part")
                    .isFalse();
        });
    }

    @Test
    void whoGotACopyMayContinueByTheSubject() {
        shop.run(() -> {
            var shared = post.file(hola, Letter.fromLucia().subject("Factura").with("Cc", "ana@example.net"));
            var answer = Letter.from("ana@example.net").subject("RE: Factura").with("Cc", "lucia@example.com");
            assertThat(post.file(hola, answer).conversation()).isEqualTo(shared.conversation());
        });
    }

    @Test
    void anAutomaticAnswerIsAnEventAndNoMessage() {
        shop.run(() -> {
            var away = Letter.fromLucia()
                    .subject("Respuesta automática: Talla cambiada")
                    .with("Auto-Submitted", "auto-replied")
                    .answering(asked.id());
            assertThat(post.bring(hola, away)).isEqualTo(new Intake.Ignored("auto-reply"));
            assertThat(post.bring(hola, away)).isEqualTo(new Intake.Ignored("auto-reply"));
            var conversation = post.conversation(first).id();
            assertThat(post.messages(conversation)).hasSize(1);
            assertThat(threads.events(conversation))
                    .extracting(Event::kind)
                    .containsExactly(EventKind.CREATED, EventKind.AUTO_REPLIED);
        });
    }

    @Test
    void aMachinesNewsIsFiledAndMarked() {
        shop.run(() -> {
            var news = post.file(hola, Letter.from("envios@example.org").with("Auto-Submitted", "auto-generated"));
            assertThat(post.message(news).automatic()).isEqualTo("auto-generated");
        });
    }

    @Test
    void aContactFormSpeaksForTheCustomer() {
        shop.run(() -> {
            var form = Letter.from("Tienda <wordpress@telepuppy.example>").with("Reply-To", "Paz <paz@example.net>");
            assertThat(post.message(post.file(hola, form)).from().address()).isEqualTo("paz@example.net");
            var own = Letter.from("hola@telepuppy.example").with("Reply-To", "Paz <paz@example.net>");
            assertThat(post.message(post.file(hola, own)).from().address()).isEqualTo("paz@example.net");
        });
    }

    @Test
    void sharingAFreeProviderMakesNobodyAColleague() {
        shop.run(() -> {
            var gmail = post.open("telepuppy@gmail.com");
            var customer = Letter.from("Luz <luz@gmail.com>").with("Reply-To", "luz@example.org");
            assertThat(post.message(post.file(gmail, customer)).from().address())
                    .isEqualTo("luz@gmail.com");
        });
    }

    @Test
    void anUnknownBounceIsIgnoredAndADelayIsNoFailure() {
        shop.run(() -> {
            assertThat(post.bring(
                            hola,
                            Letter.bounceOf("x@telepuppy.example", "lucia@example.com", "failed", "5.1.1", "550 no")))
                    .isEqualTo(new Intake.Ignored("bounce"));
            assertThat(post.messages(post.conversation(first).id()))
                    .allSatisfy(message -> assertThat(message.hindrances()).isEmpty());
        });
    }

    private boolean continues(Letter letter) {
        return post.file(hola, letter).conversation() == first.conversation();
    }
}
