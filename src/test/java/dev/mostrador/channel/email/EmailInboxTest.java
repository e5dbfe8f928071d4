package dev.mostrador.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.State;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class EmailInboxTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private EmailInbox inbox;

    @Autowired
    private RawMails raws;

    private Counter.Shop shop;
    private Mailbox hola;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        hola = shop.get(() -> post.open("hola@telepuppy.example"));
    }

    @Test
    void aMailBecomesAConversation() {
        shop.run(() -> {
            var filed = post.file(hola, Letter.fromLucia().with("Cc", "Ana <ana@example.net>"));

            assertThat(filed.duplicate()).isFalse();
            var conversation = post.conversation(filed);
            assertThat(conversation.subject()).isEqualTo("Talla cambiada");
            assertThat(conversation.customerName()).isEqualTo("Lucía Ortega");
            assertThat(conversation.inbox()).isEqualTo("hola@telepuppy.example");
            assertThat(conversation.state()).isEqualTo(State.OPEN);
            var message = post.message(filed);
            assertThat(message.text()).contains("Pedí la talla S.");
            assertThat(message.recipients().cc())
                    .singleElement()
                    .satisfies(ana -> assertThat(ana.address()).isEqualTo("ana@example.net"));
        });
    }

    @Test
    void theSameMailTwiceOrInTwoMailboxesIsOneMessage() {
        shop.run(() -> {
            var pedidos = post.open("pedidos@telepuppy.example");
            var letter = Letter.fromLucia().with("To", "hola@telepuppy.example, pedidos@telepuppy.example");
            var first = post.file(hola, letter);
            var again = post.file(hola, letter);
            var there = post.file(pedidos, letter);

            assertThat(again).isEqualTo(new Intake.Filed(first.conversation(), first.message(), true));
            assertThat(there).isEqualTo(again);
            assertThat(post.messages(post.conversation(first).id())).hasSize(1);
        });
    }

    @Test
    void aKeptMailIsReadAfterACrash() {
        shop.run(() -> {
            var letter = Letter.fromLucia();
            var kept = raws.keep(hola, "imap:1:7", letter.stream());
            assertThat(raws.keep(hola, "imap:1:7", letter.stream())).isEqualTo(kept);

            assertThat(inbox.readWaiting(Duration.ZERO)).isEqualTo(1);

            assertThat(raws.find(kept).orElseThrow().state()).isEqualTo(RawMail.State.STORED);
            assertThat(inbox.readWaiting(Duration.ZERO)).isZero();
            assertThat(post.file(hola, letter).duplicate()).isTrue();
        });
    }

    @Test
    void whatIsNoMailGoesToQuarantineAndStopsNothing() {
        shop.run(() -> {
            var bad = (Intake.Quarantined) post.bring(hola, "rm -rf, se podría decir\r\n");
            assertThat(bad.reason()).isEqualTo("email.unreadable.not-a-mail");
            assertThat(post.file(hola, Letter.fromLucia()).duplicate()).isFalse();

            assertThat(raws.page(RawMail.State.QUARANTINED, null, 10))
                    .extracting(RawMail::id)
                    .containsExactly(bad.id());
            assertThat(raws.find(bad.id()).orElseThrow().attempts()).isEqualTo(1);
            assertThat(inbox.retry(bad.id())).isEqualTo(bad);
            assertThat(raws.find(bad.id()).orElseThrow().attempts()).isEqualTo(2);
            assertThat(raws.discard(bad.id())).isTrue();
            assertThat(raws.quarantined()).isZero();
        });
    }

    @Test
    void aMailThatNamesNobodyGoesToQuarantine() {
        shop.run(() -> {
            var bad = post.bring(hola, Letter.fromLucia().without("From").text());
            assertThat(bad)
                    .isInstanceOfSatisfying(
                            Intake.Quarantined.class,
                            quarantined -> assertThat(quarantined.reason()).isEqualTo("email.quarantine.no-sender"));
        });
    }

    @Test
    void aBigMailIsReadFromAFileWithItsAttachment() {
        shop.run(() -> {
            var picture = "A".repeat(76) + "\r\n";
            var letter = Letter.fromLucia()
                    .with("Content-Type", "multipart/mixed; boundary=\"b\"")
                    .saying("--b\nContent-Type: text/plain\n\nMire la foto.\n--b\n"
                            + "Content-Type: application/octet-stream; name=foto.bin\n"
                            + "Content-Disposition: attachment; filename=foto.bin\n"
                            + "Content-Transfer-Encoding: base64\n\n");
            var raw = letter.text() + picture.repeat(30_000) + "--b--\r\n";
            var filed = (Intake.Filed)
                    inbox.deliver(hola, "", new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));

            assertThat(post.message(filed).text().strip()).isEqualTo("Mire la foto.");
            assertThat(post.message(filed).attachments()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("foto.bin");
                assertThat(file.size()).isEqualTo(30_000 * 57);
            });
        });
    }
}
