package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Refusal;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.platform.Blobs;
import dev.mostrador.style.Secrets.FileText;
import dev.mostrador.style.file.FileReading;
import dev.mostrador.voice.FileTexts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// Whoever sends a file that takes long to read holds nobody up.
@ModuleTest
class SlowFileTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Conversations conversations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Uploads uploads;

    @Autowired
    Blobs blobs;

    @Autowired
    JdbcClient db;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private final AtomicInteger readings = new AtomicInteger();
    private final List<FileText> seen = new ArrayList<>();
    private FileTexts texts;
    private Telepuppy.Shop shop;
    private UUID talk;

    @BeforeEach
    void aFileThatTakesItsTime() {
        shop = telepuppy.open();
        var number = matters.begin(shop, Matters.LUCIA, Matters.HARNESS, "Me llegó la M.");
        talk = matters.conversation(shop, number).id();
        FileReading.Parsing slow = (content, _) -> {
            readings.incrementAndGet();
            begun.countDown();
            finish.await();
            return new FileReading.Text(new String(content, StandardCharsets.UTF_8), true);
        };
        texts = new FileTexts(blobs, new FileReading(slow, Duration.ofSeconds(60)));
    }

    @Test
    void theConversationIsFreeWhileItIsRead() throws InterruptedException {
        var sending = new Sending(transaction, uploads, texts);
        var nuria = Thread.startVirtualThread(() -> shop.run(() -> sending.once(List.of(file()), this::queue)));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        shop.run(() -> transaction.executeWithoutResult(_ -> {
            db.sql("set local lock_timeout = '1s'").update();
            assertThat(conversations.hold(talk)).isPresent();
        }));

        finish.countDown();
        nuria.join();
        assertThat(seen).singleElement().satisfies(it -> assertThat(it.text()).isEqualTo("tarjeta"));
        assertThat(readings).hasValue(1);
    }

    // As the guards look at it when the reply is queued.
    private ReplyResult queue(List<NewAttachment> files) {
        conversations.hold(talk);
        seen.addAll(texts.of(files));
        return new ReplyResult.Refused(Refusal.of("text", "channel.reply.empty"));
    }

    private static MultipartFile file() {
        return new MockMultipartFile("files", "lista.csv", "text/csv", "tarjeta".getBytes(StandardCharsets.UTF_8));
    }
}
