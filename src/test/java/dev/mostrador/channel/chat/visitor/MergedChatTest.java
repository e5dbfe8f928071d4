package dev.mostrador.channel.chat.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.chat.ShopWindow.Window;
import dev.mostrador.channel.chat.VisitorBrowser;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Spam;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A visitor's chat was merged into Lucía's mails: whoever chats sees nothing of hers.
@ModuleTest
class MergedChatTest {
    private static final String SECRET = "Lucía, su dirección es calle Mayor 1";

    @Autowired
    ShopWindow windows;

    @Autowired
    Matters matters;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Replies replies;

    @Autowired
    Conversations conversations;

    @Autowired
    Merging merging;

    @Autowired
    Threads threads;

    @Autowired
    Spam spam;

    private Window window;
    private VisitorBrowser visitor;
    private UUID chat;
    private UUID mails;

    @BeforeEach
    void aChatIsMergedIntoAnothersMails() {
        window = windows.open();
        visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        chat = window.conversation(visitor).id();
        mails = matters.conversation(window.shop, matters.harness(window.shop)).id();
        window.shop.run(() -> merging.merge(chat, mails, true, window.shop.nuria.id()));
    }

    @Test
    void whatIsWrittenToTheOtherDoesNotReachTheVisitor() {
        visitor.say("¿Sigue ahí?").is(201);
        window.shop.run(() -> {
            var asked = threads.own(mails, null, 1).getFirst();
            var sent = replies.reply(new NewReply(
                    mails,
                    "email",
                    window.shop.nuria.id(),
                    new Address("", "hola@telepuppy.example"),
                    Recipients.to(Matters.LUCIA),
                    "Re: …",
                    SECRET,
                    UUID.randomUUID() + "@telepuppy.example",
                    asked.externalId(),
                    UUID.randomUUID().toString(),
                    List.of()));
            replies.delivery(sent.id(), DeliveryState.SENT, List.of());
        });

        assertThat(seen()).containsExactly("Hola", "¿Sigue ahí?");
    }

    @Test
    void aMailInPlaceOfTheChatIsNotProposedToTheOther() {
        visitor.say("¿Sigue ahí?").is(201);
        window.shop.run(() -> {
            var kept = conversations.find(mails).orElseThrow();
            var usual = outgoing.proposal(kept).orElseThrow();
            assertThat(usual.channel()).isEqualTo("chat");
            assertThat(outgoing.otherWays(kept, usual)).allSatisfy(way -> {
                assertThat(way.to()).doesNotContain(Matters.LUCIA);
                assertThat(way.subject()).doesNotContain(kept.subject());
            });
        });
    }

    @Test
    void theVisitorAndTheShopTalkOnInTheOneKept() {
        visitor.say("¿Sigue ahí?").is(201);
        assertThat(find(chat).id()).isEqualTo(mails);
        window.shop.run(() -> {
            var draft = new Draft(
                    window.shop.nuria.id(),
                    "Aquí estoy",
                    null,
                    UUID.randomUUID().toString(),
                    List.of());
            assertThat(outgoing.reply(mails, draft)).isInstanceOf(ReplyResult.Queued.class);
        });
        assertThat(seen()).containsExactly("Hola", "¿Sigue ahí?", "Aquí estoy");
        assertThat(texts(mails)).contains("Hola", "¿Sigue ahí?", "Aquí estoy").hasSize(4);

        window.shop.run(() -> merging.undo(chat, window.shop.nuria.id()));
        assertThat(texts(chat)).containsExactly("Hola", "¿Sigue ahí?", "Aquí estoy");
        assertThat(texts(mails)).hasSize(1);
        visitor.say("Gracias").is(201);
        assertThat(texts(chat)).endsWith("Gracias");
    }

    @Test
    void theDeskShowsTheVisitorsPageAndTheVisitorThatTheShopHasLooked() {
        visitor.put(
                        "/context",
                        "{\"page\":{\"url\":\"https://telepuppy.example/arnes\",\"title\":\"Arnés rojo\"},"
                                + "\"cart\":{\"items\":[{\"name\":\"Correa larga\",\"quantity\":1,\"price\":12.9}],"
                                + "\"total\":12.9,\"currency\":\"EUR\"}}")
                .is(204);
        visitor.say("¿Sigue ahí?").is(201);
        assertThat(visitor.visitor().get("shopSeen").asInt()).isZero();
        var number = find(mails).number();

        var page = window.shop
                .as(window.shop.nuria)
                .get("/conversations/" + number)
                .html();

        assertThat(page.select("#side .on-the-web").text()).contains("Arnés rojo", "Correa larga");
        assertThat(page.select("#side .on-the-web").attr("data-answering"))
                .isEqualTo("/conversations/" + number + "/typing");
        assertThat(visitor.visitor().get("shopSeen").asInt()).isEqualTo(2);
    }

    @Test
    void anEmptiedChatBeginsAnew() {
        window.shop.run(() -> {
            merging.undo(chat, window.shop.nuria.id());
            spam.mark(chat, window.shop.nuria.id());
            assertThat(spam.empty(Duration.ofSeconds(-1))).isEqualTo(1);
        });
        visitor.say("¿Hola?").is(201);
        assertThat(window.conversation(visitor).id()).isNotEqualTo(chat);
    }

    private Conversation find(UUID id) {
        return window.shop.get(() -> conversations.find(id).orElseThrow());
    }

    private List<String> texts(UUID id) {
        return window.shop.get(
                () -> threads.messages(id, null, 50).stream().map(Message::text).toList());
    }

    private List<String> seen() {
        return visitor.visitor()
                .get("messages")
                .valueStream()
                .map(line -> line.get("text").asString())
                .toList();
    }
}
