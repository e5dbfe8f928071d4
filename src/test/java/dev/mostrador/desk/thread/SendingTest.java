package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.email.Post;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Replies;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Rows;
import dev.mostrador.fixtures.Talk;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/// A double click sends the files twice, too.
@ModuleTest
class SendingTest {
    private static final List<MultipartFile> FILES =
            List.of(new MockMultipartFile("files", "guía.txt", "text/plain", new byte[] {1, 2, 3}));

    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Talk talk;

    @Autowired
    private Sending sending;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Replies replies;

    @Autowired
    private Rows rows;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        shop.run(() -> post.open("hola@telepuppy.example"));
    }

    @Test
    void anAnswerSentTwiceKeepsItsFilesOnce() {
        shop.run(() -> {
            var conversation = talk.begun().conversation();
            sentOnce(files -> outgoing.reply(conversation, draft(files)));
        });
    }

    @Test
    void aConversationBegunTwiceKeepsItsFilesOnce() {
        shop.run(() -> {
            var lucia = new Address("Lucía", "lucia@example.com");
            sentOnce(files -> outgoing.start("email", "hola@telepuppy.example", lucia, "Su pedido", draft(files)));
            assertThat(rows.count("conversation")).isEqualTo(1);
        });
    }

    @Test
    void aNoteWrittenTwiceKeepsItsFilesOnce() {
        shop.run(() -> {
            var conversation = talk.begun().conversation();
            var first = note(conversation, uploads.keep(FILES, ""));
            assertThat(note(conversation, uploads.keep(FILES, "")).id()).isEqualTo(first.id());
            assertThat(rows.count("blob")).isEqualTo(1);
        });
    }

    @Test
    void theFilesOfTheFirstStayWhenTheyAreHandedInAgain() {
        shop.run(() -> {
            var conversation = talk.begun().conversation();
            var files = uploads.keep(FILES, "");
            note(conversation, files);
            note(conversation, files);
            assertThat(rows.count("blob")).isEqualTo(1);
        });
    }

    private void sentOnce(Function<List<NewAttachment>, ReplyResult> queue) {
        var first = (ReplyResult.Queued) sending.once(FILES, queue);
        var second = (ReplyResult.Queued) sending.once(FILES, queue);
        assertThat(second.message().id()).isEqualTo(first.message().id());
        assertThat(rows.count("attachment")).isEqualTo(1);
        assertThat(rows.count("blob")).isEqualTo(1);
    }

    private Draft draft(List<NewAttachment> files) {
        return new Draft(shop.nuria(), "Le mando la guía.", null, "clic", files);
    }

    private Message note(UUID conversation, List<NewAttachment> files) {
        return replies.note(conversation, shop.nuria(), "La guía", Set.of(), "nota", files);
    }
}
