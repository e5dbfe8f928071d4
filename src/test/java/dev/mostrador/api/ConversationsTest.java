package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Spam;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ConversationsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Programs programs;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Replies replies;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Closing closing;

    @Autowired
    private Merging merging;

    @Autowired
    private Spam spam;

    @Autowired
    private Files files;

    private Counter.Shop shop;
    private Program program;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        program = programs.of(shop);
    }

    @Test
    void aConversationIsToldInWhole() {
        var received = mail("Talla cambiada", "Pedí la S");
        shop.run(() -> {
            assigning.assign(received.conversation(), shop.nuria(), shop.nuria());
            assigning.assign(received.conversation(), shop.andres(), shop.nuria());
            replies.reply(shop.reply(received.conversation(), "Le enviamos la S hoy", "key"));
            replies.note(received.conversation(), shop.andres(), "¿Queda alguna S?", Set.of(), "note", List.of());
        });

        var told = program.get("/api/v1/conversations/" + received.number())
                .is(200)
                .json();

        assertThat(told.propertyNames())
                .containsExactly(
                        "number",
                        "subject",
                        "state",
                        "channel",
                        "language",
                        "kind",
                        "reason",
                        "mood",
                        "customer",
                        "assignee",
                        "owner",
                        "participants",
                        "links",
                        "merged",
                        "messages");
        assertThat(told.at("/participants/0/name").stringValue()).isEqualTo("Andrés Muñoz");
        assertThat(told.get("number").longValue()).isEqualTo(received.number());
        assertThat(told.get("state").stringValue()).isEqualTo("open");
        assertThat(told.at("/customer/name").stringValue()).isEqualTo("Lucía Ortega");
        assertThat(told.at("/customer/email").stringValue()).isEqualTo("lucia@example.com");
        assertThat(told.at("/assignee/name").stringValue()).isEqualTo("Andrés Muñoz");
        assertThat(told.at("/owner/name").stringValue()).isEqualTo("Nuria Sanz");
        assertThat(told.get("messages").findValuesAsString("direction")).containsExactly("inbound", "outbound", "note");
        assertThat(told.at("/messages/0").propertyNames())
                .containsExactly(
                        "id",
                        "direction",
                        "channel",
                        "at",
                        "from",
                        "to",
                        "cc",
                        "subject",
                        "text",
                        "quoted",
                        "html",
                        "attachments",
                        "delivery");
        assertThat(told.at("/messages/0/at").stringValue()).endsWith("Z");
        assertThat(told.at("/messages/0/delivery").isNull()).isTrue();
        assertThat(told.at("/messages/1/delivery").stringValue()).isIn("queued", "sending", "sent", "failed");
        assertThat(told.at("/messages/2/from/name").stringValue()).isEqualTo("Andrés Muñoz");
    }

    @Test
    void theNumberOfAMergedOneLeadsToTheOneKept() {
        var merged = mail("Talla", "Pedí la S");
        var kept = mail("Otra vez", "Es por la talla");
        shop.run(() -> merging.merge(merged.conversation(), kept.conversation(), false, shop.nuria()));

        var answer = program.get("/api/v1/conversations/" + merged.number()).is(307);
        assertThat(answer.header("Location")).endsWith("/api/v1/conversations/" + kept.number());
        var told = program.get("/api/v1/conversations/" + kept.number()).is(200).json();
        assertThat(told.get("messages").size()).isEqualTo(2);
        assertThat(told.at("/merged/0").longValue()).isEqualTo(merged.number());
        assertThat(program.get("/api/v1/conversations").json().get("items").size())
                .isEqualTo(1);
    }

    @Test
    void spamIsListedWhenItIsAskedForOnly() {
        var offer = mail("Oferta", "Gane dinero");
        shop.run(() -> spam.mark(offer.conversation(), shop.nuria()));

        assertThat(program.get("/api/v1/conversations").json().get("items").size())
                .isZero();
        assertThat(program.get("/api/v1/conversations?q=dinero")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(program.get("/api/v1/conversations?state=spam")
                        .json()
                        .at("/items/0/number")
                        .longValue())
                .isEqualTo(offer.number());
        program.get("/api/v1/conversations?state=merged").is(400);
    }

    @Test
    void nobodyYetIsNull() {
        var told = program.get("/api/v1/conversations/" + mail("Talla", "S").number())
                .json();

        assertThat(told.get("assignee").isNull()).isTrue();
        assertThat(told.get("owner").isNull()).isTrue();
    }

    @Test
    void anotherShopsConversationDoesNotExist() {
        var number = mail("Talla", "S").number();
        var stranger = programs.of(counter.openShop());

        stranger.get("/api/v1/conversations/" + number).isProblem(404, "unknown-conversation");
        stranger.reply(number, "{\"text\":\"Hola\"}").isProblem(404, "unknown-conversation");
        assertThat(stranger.get("/api/v1/conversations").json().get("items")).isEmpty();
        assertThat(stranger.get("/api/v1/conversations?q=Talla").json().get("items"))
                .isEmpty();
    }

    @Test
    void numbersThatAreNoneDoNotExist() {
        for (var number : List.of("0", "999999999", "abc", "-1", "99999999999999999999")) {
            program.get("/api/v1/conversations/" + number).is(404);
        }
    }

    @Test
    void theListIsWalkedPageByPageThroughAllStates() {
        var expected = new ArrayList<Long>();
        for (var n = 0; n < 7; n++) {
            var received = mail("Pedido " + n, "Hola");
            expected.addFirst(received.number());
            if (n % 3 == 0) {
                shop.run(() -> closing.close(received.conversation(), Closing.Reason.AGREED, "", shop.nuria()));
            }
        }

        assertThat(walk("/api/v1/conversations?limit=2")).containsExactlyElementsOf(expected);
        assertThat(walk("/api/v1/conversations?limit=7")).containsExactlyElementsOf(expected);
        assertThat(walk("/api/v1/conversations?state=closed&limit=1")).hasSize(3);
        assertThat(walk("/api/v1/conversations?state=open")).hasSize(4);
        assertThat(walk("/api/v1/conversations?state=snoozed")).isEmpty();
    }

    @Test
    void theListFindsWords() {
        var closed = mail("Rascador roto", "Llegó con un arañazo");
        var open = mail("Otro rascador", "¿Tienen rascadores?");
        mail("Pienso", "Para gatos");
        shop.run(() -> closing.close(closed.conversation(), Closing.Reason.AGREED, "", shop.nuria()));

        assertThat(walk("/api/v1/conversations?q=rascador&limit=1")).containsExactly(open.number(), closed.number());
        assertThat(walk("/api/v1/conversations?q=rascador&state=closed&limit=1"))
                .containsExactly(closed.number());
        assertThat(walk("/api/v1/conversations?q=jirafa")).isEmpty();
    }

    @Test
    void parametersThatAreNotGoodAreNamed() {
        for (var wrong : List.of("state=abierta", "after=nada", "limit=0", "limit=101", "limit=dos")) {
            var answer = program.get("/api/v1/conversations?" + wrong).isProblem(400, "invalid-parameters");
            assertThat(answer.json().at("/errors/0/field").stringValue())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void anAttachmentIsDownloadedByItsPlace() {
        var received = shop.get(() -> conversations.receive(message(
                "Foto",
                "Mire",
                List.of(files.keep(
                        "araña\u00a0zo.png",
                        "image/png",
                        false,
                        "",
                        new ByteArrayInputStream(new byte[] {1, 2, 3}),
                        10)))));
        var path = "/api/v1/messages/" + received.message() + "/attachments/";

        var file = program.get(path + "1").is(200);
        assertThat(file.body()).containsExactly(1, 2, 3);
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''ara%C3%B1a");
        program.get(path + "2").isProblem(404, "unknown-attachment");
        program.get("/api/v1/messages/" + UUID.randomUUID() + "/attachments/1").isProblem(404, "unknown-attachment");
        program.get("/api/v1/messages/nada/attachments/1").is(404);
        programs.of(counter.openShop()).get(path + "1").isProblem(404, "unknown-attachment");
    }

    @Test
    void aProgramLearnsWhoseTokenItHolds() {
        var me = program.get("/api/v1/me").is(200).json();

        assertThat(me.at("/account/name").stringValue()).isEqualTo("Telepuppy");
        assertThat(me.at("/token/name").stringValue()).isEqualTo("n8n");
    }

    private List<Long> walk(String path) {
        var numbers = new ArrayList<Long>();
        var after = "";
        for (var pages = 0; pages < 20; pages++) {
            var page = program.get(path + after).is(200).json();
            page.get("items").forEach(item -> numbers.add(item.get("number").longValue()));
            if (page.get("next").isNull()) {
                return numbers;
            }
            after = (path.contains("?") ? "&" : "?") + "after="
                    + page.get("next").stringValue();
        }
        throw new AssertionError("The list of " + path + " has no end");
    }

    private Received mail(String subject, String text) {
        return shop.get(() -> conversations.receive(message(subject, text, List.of())));
    }

    private static InboundMessage message(
            String subject, String text, List<dev.mostrador.conversation.NewAttachment> files) {
        var id = UUID.randomUUID().toString();
        return new InboundMessage(
                "email",
                "hola@telepuppy.example",
                id,
                id + "@example.com",
                null,
                new Address("Lucía Ortega", "lucia@example.com"),
                Recipients.to(new Address("Telepuppy", "hola@telepuppy.example")),
                subject,
                text,
                "",
                "",
                "",
                null,
                null,
                null,
                files);
    }
}
