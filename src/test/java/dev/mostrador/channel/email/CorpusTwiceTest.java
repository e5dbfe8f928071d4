package dev.mostrador.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.reader.MailCorpus;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Rows;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Mails come twice: an MTA that is in doubt tries again, a server numbers anew, a customer writes to two mailboxes.
@ModuleTest
class CorpusTwiceTest {
    /// What the corpus holds in two ways already: those that come second, by name.
    private static final Set<String> SAME_BUT_FOR_HEADERS =
            Set.of("id-empty.eml", "id-empty-brackets.eml", "references-old-prose.eml", "references-unclosed.eml");

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
            assertThat(first.values().stream().filter(CorpusTwiceTest::isNew)).hasSizeGreaterThan(200);
            assertThat(keys(first, CorpusTwiceTest::isRepeated)).isEqualTo(SAME_BUT_FOR_HEADERS);

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

    @ParameterizedTest
    @ValueSource(strings = {"gmail-es.eml", "bounce-postfix.eml", "address-from-is-a-name.eml"})
    void aMailThatIsBroughtManyTimesAtOnceIsKeptOnce(String name) throws Exception {
        var mail = MailCorpus.FOLDER.resolve(name);

        var answers = atOnce(8, () -> shop.get(() -> again(deliver(hola, mail))));

        assertThat(answers).hasSize(1);
        assertThat(shop.get(() -> rows.count("raw_mail"))).isEqualTo(1);
        assertThat(shop.get(() -> rows.count("blob"))).isEqualTo(1);
    }

    private static <T> Set<T> atOnce(int times, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(times);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<T> together = () -> {
                start.await(10, TimeUnit.SECONDS);
                return work.call();
            };
            var all = threads.invokeAll(Collections.nCopies(times, together));
            return all.stream().map(Future::resultNow).collect(Collectors.toSet());
        }
    }

    private Map<String, Intake> feed(Mailbox mailbox, List<Path> mails) {
        var answers = new LinkedHashMap<String, Intake>();
        for (var mail : mails) {
            answers.put(mail.getFileName().toString(), deliver(mailbox, mail));
        }
        return answers;
    }

    private Intake deliver(Mailbox mailbox, Path mail) {
        return inbox.deliver(mailbox, "", new ByteArrayInputStream(MailCorpus.bytes(mail)));
    }

    private static void assertSame(Map<String, Intake> found, Map<String, Intake> expected) {
        expected.forEach((mail, answer) -> assertThat(found.get(mail)).as(mail).isEqualTo(answer));
    }

    /// What whoever brings them again must hear.
    private static Map<String, Intake> known(Map<String, Intake> first) {
        var answers = new LinkedHashMap<>(first);
        answers.replaceAll((mail, answer) -> again(answer));
        return answers;
    }

    private static Intake again(Intake answer) {
        return switch (answer) {
            case Intake.Filed filed -> new Intake.Filed(filed.conversation(), filed.message(), true);
            case Intake.Quarantined same -> same;
            case Intake.Ignored same -> same;
        };
    }

    private static List<Path> everyFifth() {
        var all = MailCorpus.all();
        return all.stream().filter(mail -> all.indexOf(mail) % 5 == 0).toList();
    }

    private static Set<String> keys(Map<String, Intake> answers, Predicate<Intake> wanted) {
        return answers.keySet().stream()
                .filter(mail -> wanted.test(answers.get(mail)))
                .collect(Collectors.toSet());
    }

    private static boolean isRepeated(Intake answer) {
        return answer instanceof Intake.Filed filed && filed.duplicate();
    }

    private static boolean isNew(Intake answer) {
        return answer instanceof Intake.Filed filed && !filed.duplicate();
    }
}
