package dev.mostrador.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.reader.MailCorpus;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Rows;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Mails come twice: an MTA that is in doubt tries again, a server numbers anew, a customer writes to two mailboxes.
@ModuleTest
class CorpusTwiceTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private EmailInbox inbox;

    @Autowired
    private Rows rows;

    private Counter.Shop shop;
    private Mailbox hola;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        hola = shop.get(() -> post.open("hola@telepuppy.example"));
    }

    @Test
    void theWholeCorpusASecondTimeChangesNothing() {
        shop.run(() -> {
            var first = feed(hola, MailCorpus.all());
            var before = rows.ofTheShop();
            assertThat(first.values()).hasAtLeastOneElementOfType(Intake.Ignored.class);
            assertThat(first.values()).hasAtLeastOneElementOfType(Intake.Quarantined.class);
            assertThat(first.values().stream().filter(CorpusTwiceTest::isNew)).hasSizeGreaterThan(100);

            var second = feed(hola, MailCorpus.all());

            assertSame(second, known(first));
            assertThat(rows.ofTheShop()).isEqualTo(before);
            assertThat(rows.tasksOfTheShop()).isZero();
        });
    }

    @Test
    void theSameMailsInAnotherMailboxAreTheSameMessages() {
        shop.run(() -> {
            var some = everyFifth();
            var first = feed(hola, some);
            var pedidos = post.open("pedidos@telepuppy.example");
            var before = rows.ofTheShop();

            var second = feed(pedidos, some);

            assertSame(second, known(first));
            assertThat(rows.ofTheShop()).isEqualTo(before);
        });
    }

    private Map<String, Intake> feed(Mailbox mailbox, List<Path> mails) {
        var answers = new LinkedHashMap<String, Intake>();
        for (var mail : mails) {
            var content = new ByteArrayInputStream(MailCorpus.bytes(mail));
            answers.put(mail.getFileName().toString(), inbox.deliver(mailbox, "", content));
        }
        return answers;
    }

    private static void assertSame(Map<String, Intake> found, Map<String, Intake> expected) {
        expected.forEach((mail, answer) -> assertThat(found.get(mail)).as(mail).isEqualTo(answer));
    }

    /// What whoever brings them again must hear.
    private static Map<String, Intake> known(Map<String, Intake> first) {
        var answers = new LinkedHashMap<>(first);
        answers.replaceAll((mail, answer) -> switch (answer) {
            case Intake.Filed filed -> new Intake.Filed(filed.conversation(), filed.message(), true);
            case Intake.Quarantined same -> same;
            case Intake.Ignored same -> same;
        });
        return answers;
    }

    private static List<Path> everyFifth() {
        var all = MailCorpus.all();
        return all.stream().filter(mail -> all.indexOf(mail) % 5 == 0).toList();
    }

    private static boolean isNew(Intake answer) {
        return answer instanceof Intake.Filed filed && !filed.duplicate();
    }
}
