package dev.mostrador.channel.chat.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.chat.ShopWindow.Window;
import dev.mostrador.channel.chat.VisitorBrowser;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Replies;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an agent does beside chatting (sends later, by mail, to somebody else, splits), as the visitor sees it.
@ModuleTest
class ChatAndMailTest {
    @Autowired
    ShopWindow windows;

    @Autowired
    Matters matters;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Replies replies;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient db;

    private Window window;
    private VisitorBrowser visitor;
    private Client nuria;

    @BeforeEach
    void aVisitorComes() {
        window = windows.open();
        matters.mailbox(window.shop);
        visitor = window.browser().enters();
        nuria = window.shop.as(window.shop.nuria);
    }

    @Test
    void whatIsToLeaveLaterIsNotSeenBefore() {
        visitor.say("¿Cuándo abren?").is(201);

        reply("text", "Abrimos a las 9.", "later", nextWeek(), "unless-answered", "yes");

        assertThat(seen()).containsExactly("¿Cuándo abren?");
        assertThat(last().canBeWithdrawn()).isTrue();
        visitor.say("Ya lo he visto").is(201);
        assertThat(seen()).containsExactly("¿Cuándo abren?", "Ya lo he visto");
        assertThat(window.shop.get(() -> drafts.of(
                        window.shop.nuria.id(), window.conversation(visitor).id())))
                .containsEntry(Drafts.Kind.REPLY, "Abrimos a las 9.");
    }

    @Test
    void itIsSeenWhenItLeaves() {
        visitor.say("¿Cuándo abren?").is(201);
        reply("text", "Abrimos a las 9.", "later", nextWeek());

        nuria.post(path() + "/messages/" + last().id() + "/departure").is(303);

        Awaitility.await()
                .untilAsserted(() -> assertThat(seen()).containsExactly("¿Cuándo abren?", "Abrimos a las 9."));
    }

    @Test
    void theNoteWhereTheCustomerWroteComesWithTheAnswerAndGoesBackWithIt() {
        visitor.say("¿Me mandan la factura?").is(201);
        undoable();
        byMail("text", "Aquí la tiene.", "to", "teo@example.com", "origin-note", "Va por correo.");
        assertThat(seen()).containsExactly("¿Me mandan la factura?");

        nuria.delete(path() + "/messages/" + last().id() + "/departure").is(303);

        assertThat(messages()).extracting(Message::text).containsExactly("¿Me mandan la factura?");
        assertThat(window.shop.get(() -> drafts.of(
                        window.shop.nuria.id(), window.conversation(visitor).id())))
                .containsEntry(Drafts.Kind.REPLY, "Aquí la tiene.");
    }

    @Test
    void aMailToSomebodyElseIsNotSeenInTheBrowser() {
        visitor.leave(UUID.randomUUID(), "Teo", "teo@example.com", "¿Me arreglan la cama?")
                .is(201);
        reply("text", "La arreglamos.");
        leaves(last());
        reply(
                "text",
                "Cuidado con este cliente.",
                "to",
                "proveedor@example.net",
                "confirmed",
                "+proveedor@example.net -teo@example.com");
        leaves(last());

        assertThat(seen()).containsExactly("¿Me arreglan la cama?", "La arreglamos.");
    }

    @Test
    void whatWasSplitOffIsAnsweredInTheChat() {
        visitor.say("Quiero una cama").is(201);
        visitor.say("Y además, la factura").is(201);
        var split = nuria.post(path() + "/messages/" + last().id() + "/split");
        var fresh = split.headers().firstValue("location").orElseThrow().replaceFirst("\\?.*", "");

        nuria.post(fresh + "/messages", "text", "Aquí tiene la factura.").is(303);

        assertThat(seen()).contains("Aquí tiene la factura.");
    }

    @Test
    void whereNoBrowserFollowsNothingIsSaidToNobody() {
        visitor.say("Hola").is(201);
        var chat = window.conversation(visitor).id();
        window.shop.run(() -> {
            db.sql("delete from chat_talk where account_id = :account")
                    .param("account", window.shop.account.id())
                    .update();
            var draft = new Draft(null, "¿Hola?", null, UUID.randomUUID().toString(), List.of());
            assertThat(outgoing.reply(chat, draft)).isInstanceOf(ReplyResult.Refused.class);
        });
    }

    @Test
    void aNameIsOneShortLine() {
        visitor.leave(UUID.randomUUID(), "Teo\r\nBcc: x@example.com" + "o".repeat(5_000), "teo@example.com", "Hola")
                .is(201);

        assertThat(window.conversation(visitor).customerName())
                .doesNotContain("\r", "\n")
                .hasSizeLessThanOrEqualTo(200);
        assertThat(messages().getFirst().from().name())
                .doesNotContain("\r", "\n")
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void pricesThatWouldFillTheMemoryAreNotWrittenOut() {
        visitor.say("Hola").is(201);
        visitor.put(
                        "/context",
                        "{\"cart\":{\"items\":[{\"name\":\"Cama\",\"quantity\":\"1e9000000\",\"price\":\"1e9000000\"}],"
                                + "\"total\":\"1E9000000\",\"currency\":\"EUR\"},"
                                + "\"order\":{\"number\":\"7\",\"total\":\"1e9000000\"}}")
                .is(204);

        var page = nuria.get(path()).is(200).body();

        assertThat(page.length()).isLessThan(1_000_000);
        assertThat(page).contains("Cama");
    }

    @Test
    void twoMessagesAtOnceAfterAnOldChatBeginOneNewMatter() throws Exception {
        visitor.say("Hola").is(201);
        window.shop.run(
                () -> db.sql("""
                        update conversation set state = 'closed', last_activity_at = now() - interval '9 days'
                        where account_id = :account
                        """).param("account", window.shop.account.id()).update());
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var text : List.of("Otra cosa", "Y otra", "Y una más", "Y la última")) {
                both.submit(() -> visitor.say(text).is(201));
            }
        }
        assertThat(window.shop.get(() -> db.sql("select count(*) from conversation where account_id = :account")
                        .param("account", window.shop.account.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    private void byMail(String... fields) {
        var all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("channel", "email", "reason", "wish", "consent", "requested"));
        reply(all.toArray(String[]::new));
    }

    private void undoable() {
        db.sql("update account set undo_seconds = 30 where id = :id")
                .param("id", window.shop.account.id())
                .update();
    }

    private void reply(String... fields) {
        nuria.post(path() + "/messages", fields).is(303);
    }

    private void leaves(Message message) {
        window.shop.run(() -> replies.delivery(message.id(), DeliveryState.SENT, List.of()));
    }

    private Message last() {
        return messages().getLast();
    }

    private List<Message> messages() {
        return window.messages(visitor);
    }

    private String path() {
        return "/conversations/" + window.conversation(visitor).number();
    }

    private static String nextWeek() {
        return Instant.now().plus(Duration.ofDays(7)).toString();
    }

    private List<String> seen() {
        return visitor.visitor()
                .get("messages")
                .valueStream()
                .map(line -> line.get("text").asString())
                .toList();
    }
}
