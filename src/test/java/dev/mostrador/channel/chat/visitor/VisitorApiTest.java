package dev.mostrador.channel.chat.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.chat.Looks;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.chat.ShopWindow.Window;
import dev.mostrador.channel.chat.Signature;
import dev.mostrador.channel.chat.VisitorBrowser;
import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.State;
import dev.mostrador.customer.Customers;
import dev.mostrador.fixtures.Manner;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.style.Register;
import dev.mostrador.voice.VoiceProfile;
import dev.mostrador.voice.VoiceProfile.OnChannel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class VisitorApiTest {
    @Autowired
    Manner manner;

    @Autowired
    ShopWindow windows;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Replies replies;

    @Autowired
    Conversations conversations;

    @Autowired
    Closing closing;

    @Autowired
    Customers customers;

    @Autowired
    Widgets widgets;

    private Window window;

    @BeforeEach
    void aShopWithAChat() {
        window = windows.open();
    }

    @Test
    void whatAVisitorSaysIsAConversationOfSomebodyWithoutAnAddress() {
        var visitor = window.browser().enters();
        visitor.say("¿Tienen el arnés en la talla S?").is(201);

        var conversation = window.conversation(visitor);
        assertThat(conversation.channel()).isEqualTo("chat");
        assertThat(conversation.subject()).isEqualTo("¿Tienen el arnés en la talla S?");
        assertThat(conversation.customerName()).matches("Visitante [0-9A-F]{3}");
        assertThat(conversation.awaitingUs()).isTrue();
    }

    @Test
    void theSameMessageManyTimesAtOnceIsOne() throws Exception {
        var visitor = window.browser().enters();
        var id = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> send = () -> visitor.say(id, "Hola").status();
            for (var answer : threads.invokeAll(List.of(send, send, send, send, send, send))) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(window.messages(visitor)).hasSize(1);
        assertThat(visitor.visitor().get("messages").size()).isEqualTo(1);
        assertThat(visitor.visitor().get("messages").get(0).get("client").asString())
                .isEqualTo(id.toString());
    }

    @Test
    void twoFirstMessagesAtOnceAreOneConversation() throws Exception {
        var visitor = window.browser().enters();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> send = () -> visitor.say("Hola").status();
            for (var answer : threads.invokeAll(List.of(send, send, send, send))) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(window.messages(visitor)).hasSize(4);
    }

    @Test
    void anAnswerReachesTheOpenWidgetAtOnceAndWithTheNameOfWhoeverAnswers() {
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        try (var stream = visitor.listen(1)) {
            var message = answer(visitor, "Buenos días. ¿Qué talla busca?");

            var line = stream.next("line");
            assertThat(line.id()).isEqualTo("2");
            assertThat(line.data().get("text").asString()).isEqualTo("Buenos días. ¿Qué talla busca?");
            assertThat(line.data().get("author").get("name").asString()).isEqualTo("Nuria");
            assertThat(line.data().get("author").get("initials").asString()).isEqualTo("NS");
            assertThat(line.data().get("author").get("bot").asBoolean()).isFalse();
            assertThat(message).isNotNull();
        }
        assertThat(window.messages(visitor).getLast().delivery()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aProgramThatAnswersIsNamedAsOne() {
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        var conversation = window.conversation(visitor).id();
        window.shop.run(
                () -> outgoing.reply(conversation, new Draft(null, "Soy el asistente.", null, key(), List.of())));
        assertThat(visitor.visitor()
                        .get("messages")
                        .get(1)
                        .get("author")
                        .get("bot")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatWasMissedComesOnceAndInOrder() {
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        for (var i = 0; i < 110; i++) {
            answer(visitor, "respuesta " + i);
        }
        try (var stream = visitor.listen(1)) {
            for (var i = 0; i < 110; i++) {
                var line = stream.next("line");
                assertThat(line.data().get("text").asString()).isEqualTo("respuesta " + i);
                assertThat(line.id()).isEqualTo(Integer.toString(i + 2));
            }
            answer(visitor, "y la última");
            assertThat(stream.next("line").data().get("text").asString()).isEqualTo("y la última");
        }
    }

    @Test
    void aNoteOfTheHouseIsNeverSeen() {
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        var conversation = window.conversation(visitor).id();
        window.shop.run(() ->
                replies.note(conversation, window.shop.nuria.id(), "Ojo, devuelve mucho", Set.of(), key(), List.of()));
        answer(visitor, "Dígame");
        assertThat(visitor.get("/visitor").body()).contains("Dígame").doesNotContain("devuelve mucho");
    }

    @Test
    void whatIsSeenIsMarkedAsRead() {
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        answer(visitor, "Buenos días");
        visitor.put("/seen", "{\"position\":2}").is(204);
        assertThat(window.messages(visitor).getLast().delivery()).isEqualTo(DeliveryState.READ);
        visitor.put("/seen", "{\"position\":99999}").is(204);
        assertThat(visitor.visitor().get("seen").asLong()).isEqualTo(2);
    }

    @Test
    void nobodyGetsAnywhereWithoutTheTokenOfThatVisitor() {
        var visitor = window.browser().enters();
        visitor.say("Mi dirección es calle Mayor 1").is(201);
        var other = window.browser().enters();
        assertThat(other.get("/visitor").body()).doesNotContain("Mayor");
        var nobody = window.browser();
        for (var path : List.of("/visitor", "/stream", "/files/" + UUID.randomUUID())) {
            nobody.get(path).is(401);
        }
        for (var path : List.of("/messages", "/files", "/typing", "/transcript")) {
            nobody.post(path, "{}").is(401);
        }
        for (var path : List.of("/visitor", "/seen", "/context")) {
            nobody.put(path, "{}").is(401);
        }
        nobody.token = "x".repeat(43);
        nobody.get("/visitor").is(401);
        // The token of one chat opens nothing in another, not even of the same shop.
        var second = windows.open(window.shop, false, Looks.USUAL).browser();
        second.token = visitor.token;
        second.get("/visitor").is(401);
        var foreign = windows.open().browser();
        foreign.token = visitor.token;
        foreign.get("/visitor").is(401);
    }

    @Test
    void aFileIsForItsVisitorOnly() {
        var visitor = window.browser().enters();
        var file = VisitorBrowser.json(visitor.upload("etiqueta%20%C3%B1.pdf", "application/pdf", "%PDF-1.4".getBytes())
                        .is(201))
                .get("id")
                .asString();
        var other = window.browser().enters();
        other.say(UUID.randomUUID(), "Es mío", file).is(422);
        visitor.say(UUID.randomUUID(), "Aquí está", file).is(201);

        var shown = visitor.visitor().get("messages").get(0).get("files").get(0);
        assertThat(shown.get("name").asString()).isEqualTo("etiqueta ñ.pdf");
        var path = "/files/" + shown.get("id").asString();
        assertThat(visitor.get(path).is(200).body()).isEqualTo("%PDF-1.4");
        assertThat(visitor.get(path).header("Content-Type")).startsWith("application/octet-stream");
        assertThat(visitor.get(path).header("Content-Disposition")).isEqualTo("attachment");
        other.get(path).is(404);
    }

    @Test
    void aRepeatedMessageKeepsItsFile() {
        var visitor = window.browser().enters();
        var file = VisitorBrowser.json(visitor.upload("foto.png", "image/png", new byte[] {1, 2, 3}))
                .get("id")
                .asString();
        var id = UUID.randomUUID();
        visitor.say(id, "Mire", file).is(201);
        visitor.say(id, "Mire", file).is(201);
        assertThat(window.messages(visitor)).hasSize(1);
        assertThat(window.messages(visitor).getFirst().attachments()).hasSize(1);
    }

    @Test
    void anUnverifiedVisitorOfAVerifiedOnlyChatWritesNowhere() {
        var closed = windows.open(window.shop, true, Looks.USUAL);
        closed.browser().post("/visitor", "{}").is(403);
        closed.browser()
                .post("/visitor", user("7", "lucia@example.com", "f".repeat(64)))
                .is(403);
        assertThat(closed.browser().post("/messages", "{}").status()).isEqualTo(401);

        var known = closed.browser();
        var signature = Signature.of(closed.secret, "7", "lucia@example.com", 0);
        known.token = VisitorBrowser.json(known.post("/visitor", user("7", "lucia@example.com", signature))
                        .is(201))
                .get("token")
                .asString();
        known.say("Hola").is(201);

        // Let in while anybody could write, and shut out since.
        var early = window.browser().enters();
        early.say("Hola").is(201);
        window.shop.run(() -> widgets.update(new dev.mostrador.channel.chat.Widget(
                window.widget.id(), window.widget.name(), null, true, window.widget.looks())));
        early.say("¿Hola?").is(403);
        early.leave(UUID.randomUUID(), "Teo", "teo@example.com", "Hola").is(403);
        early.upload("a.txt", "text/plain", new byte[] {1}).is(403);
        early.post("/typing", "{}").is(403);
        early.put("/context", "{\"page\":{\"url\":\"https://a.example\"}}").is(403);
        early.post("/transcript", "{}").is(403);
        early.get("/visitor").is(200);
    }

    @Test
    void aClaimedAddressLeadsToNobodysHistory() {
        var victim = window.shop.get(() -> customers.meet("Lucía Mena", "lucia@example.com"));
        var visitor = window.browser().enters();
        visitor.put("/visitor", user("", "lucia@example.com", "")).is(200);
        visitor.say("¿Cuál era mi dirección?").is(201);

        var conversation = window.conversation(visitor);
        assertThat(conversation.customer()).isNotEqualTo(victim.id());
        assertThat(window.shop
                        .get(() -> customers.find(conversation.customer()).orElseThrow())
                        .address())
                .isEmpty();
        assertThat(visitor.visitor().get("email").asString()).isEqualTo("lucia@example.com");
        assertThat(visitor.visitor().get("verified").asBoolean()).isFalse();
    }

    @Test
    void whoeverTheShopVouchesForIsTheCustomerTheyAre() {
        var lucia = window.shop.get(() -> customers.meet("Lucía Mena", "lucia@example.com"));
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        var signature = Signature.of(window.secret, "7", "lucia@example.com", 0);
        visitor.put("/visitor", user("7", "lucia@example.com", signature)).is(200);

        var customer = window.shop.get(
                () -> customers.find(window.conversation(visitor).customer()).orElseThrow());
        assertThat(customer.id()).isEqualTo(lucia.id());
        assertThat(window.conversation(visitor).customerName()).isEqualTo("Lucía Mena");
    }

    @Test
    void aSignatureOverTheNumberAloneVouchesForNoAddress() {
        var lucia = window.shop.get(() -> customers.meet("Lucía Mena", "lucia@example.com"));
        var visitor = window.browser().enters();
        var alone = Signature.of(window.secret, "7", "", 0);
        visitor.put("/visitor", user("7", "lucia@example.com", alone)).is(403);
        var foreign = Signature.of(window.secret, "8", "lucia@example.com", 0);
        visitor.put("/visitor", user("7", "lucia@example.com", foreign)).is(403);
        visitor.say("Hola").is(201);
        assertThat(window.conversation(visitor).customer()).isNotEqualTo(lucia.id());
    }

    @Test
    void aSignatureEndsWhenItSays() {
        var visitor = window.browser().enters();
        var past = Signature.of(window.secret, "7", "", 1_000);
        visitor.put("/visitor", "{\"id\":\"7\",\"signature\":\"" + past + "\",\"expires\":1000}")
                .is(403);
        var future = Signature.of(window.secret, "7", "", 4_000_000_000L);
        visitor.put("/visitor", "{\"id\":\"7\",\"signature\":\"" + future + "\",\"expires\":4000000000}")
                .is(200);
        visitor.put("/visitor", "{\"id\":\"7\",\"signature\":\"" + future + "\",\"expires\":4000000001}")
                .is(403);
    }

    @Test
    void aVerifiedPersonFindsTheChatInAnotherBrowserAndNobodyElseDoes() {
        var signature = Signature.of(window.secret, "7", "", 0);
        var first = window.browser().enters();
        first.put("/visitor", user("7", "", signature)).is(200);
        first.say("Desde el ordenador").is(201);
        answer(first, "Dígame");

        var second = window.browser().enters();
        second.put("/visitor", user("7", "", signature)).is(200);
        assertThat(second.visitor().get("messages").size()).isEqualTo(2);
        second.say("Desde el móvil").is(201);
        assertThat(first.visitor().get("messages").size()).isEqualTo(3);
        assertThat(window.messages(first)).hasSize(3);

        var other = Signature.of(window.secret, "8", "", 0);
        second.put("/visitor", user("8", "", other)).is(409);
    }

    @Test
    void aPageThatMayNotShowTheChatGetsNothing() {
        var looks = new Looks(
                "#0b6b5d",
                "auto",
                "right",
                List.of("es"),
                List.of("https://telepuppy.example"),
                true,
                Looks.Ask.AFTER,
                10,
                "",
                "");
        var own = windows.open(window.shop, false, looks);
        var allowed = own.browser().from("https://telepuppy.example").get("");
        assertThat(allowed.is(200).header("Access-Control-Allow-Origin")).isEqualTo("https://telepuppy.example");
        assertThat(allowed.header("Set-Cookie")).isEmpty();
        var refused = own.browser().from("https://thief.example").get("");
        assertThat(refused.is(403).header("Access-Control-Allow-Origin")).isEmpty();
        own.browser().from("https://thief.example").post("/visitor", "{}").is(403);
        var preflight = own.browser().from("https://telepuppy.example").ask("OPTIONS", "/messages");
        assertThat(preflight.is(204).header("Access-Control-Allow-Headers")).contains("authorization");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void theWidgetSpeaksAsTheShopDoes() {
        var config = VisitorBrowser.json(window.browser().get("?lang=es").is(200));
        assertThat(config.get("texts").get("greeting").asString()).isEqualTo("Hola. ¿En qué podemos ayudarle?");
        var looks = new Looks(
                "#ffd400",
                "dark",
                "left",
                List.of("es", "en"),
                List.of(),
                false,
                Looks.Ask.NEVER,
                0,
                "<b>Hola</b>, che",
                "");
        manner.say(
                window.shop,
                new VoiceProfile(
                        Register.USTED,
                        List.of(new OnChannel("chat", Register.VOS)),
                        "",
                        "",
                        "",
                        false,
                        List.of(),
                        List.of(),
                        List.of()));
        var vos = windows.open(window.shop, false, looks);
        var texts = VisitorBrowser.json(vos.browser().get("?lang=es-AR").is(200));
        assertThat(texts.get("texts").get("placeholder").asString()).isEqualTo("Escribí tu mensaje");
        assertThat(texts.get("texts").get("greeting").asString()).isEqualTo("<b>Hola</b>, che");
        assertThat(texts.get("ink").asString()).isEqualTo("#14110c");
        assertThat(texts.get("fileLimit").asLong()).isZero();
        vos.browser().enters().upload("a.txt", "text/plain", new byte[] {1}).is(422);
        var english = VisitorBrowser.json(vos.browser().get("?lang=en").is(200));
        assertThat(english.get("texts").get("send").asString()).isEqualTo("Send");
    }

    @Test
    void itIsOnlineOnlyWhileAnAgentHasAHandFree() {
        assertThat(online()).isFalse();
        window.nuriaArrives();
        assertThat(online()).isTrue();

        window.shop.run(() -> widgets.limitChats(1));
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        window.nuriaArrives();
        assertThat(online()).as("somebody waits for her already").isFalse();
        answer(visitor, "Buenos días");
        window.nuriaArrives();
        assertThat(online()).as("she has her one chat").isFalse();
        var conversation = window.conversation(visitor).id();
        window.shop.run(() -> closing.resolve(conversation, window.shop.nuria.id()));
        window.nuriaArrives();
        assertThat(online()).isTrue();
    }

    @Test
    void anAgentWhoIsAwayIsNotThere() {
        window.nuriaArrives();
        window.shop.as(window.shop.nuria).put("/status", "status", "away").is(303);
        window.shop.run(() -> {});
        window.nuriaArrives();
        assertThat(online()).isFalse();
        window.shop.as(window.shop.nuria).put("/status", "status", "online").is(303);
        window.nuriaArrives();
        assertThat(online()).isTrue();
    }

    @Test
    void whatIsLeftInTheFormIsAnsweredByMailAndShownHere() {
        var visitor = window.browser().enters();
        var id = UUID.randomUUID();
        visitor.leave(id, "Teo Gil", "teo@example.com", "¿Abren el sábado?").is(201);
        visitor.leave(id, "Teo Gil", "teo@example.com", "¿Abren el sábado?").is(201);
        var conversation = window.conversation(visitor);
        assertThat(conversation.channel()).isEqualTo("form");
        assertThat(conversation.customerName()).isEqualTo("Teo Gil");
        assertThat(window.messages(visitor)).hasSize(1);
        visitor.leave(UUID.randomUUID(), "Teo", "no es un correo", "Hola").is(422);

        var message = window.shop.get(() -> replies.reply(new dev.mostrador.conversation.NewReply(
                conversation.id(),
                "email",
                window.shop.nuria.id(),
                new dev.mostrador.conversation.Address("Telepuppy", "hola@telepuppy.example"),
                dev.mostrador.conversation.Recipients.to(
                        new dev.mostrador.conversation.Address("Teo Gil", "teo@example.com")),
                "Re",
                "Sí, de 10 a 14.",
                "x@telepuppy.example",
                null,
                key(),
                List.of())));
        window.shop.run(() -> replies.delivery(message.id(), DeliveryState.SENT, List.of()));
        var messages = visitor.visitor().get("messages");
        assertThat(messages.get(messages.size() - 1).get("text").asString()).isEqualTo("Sí, de 10 a 14.");
    }

    @Test
    void aClosedChatOpensAgainWhenTheVisitorWrites() {
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        var conversation = window.conversation(visitor).id();
        window.shop.run(() -> closing.resolve(conversation, window.shop.nuria.id()));
        visitor.say("Una cosa más").is(201);
        assertThat(window.conversation(visitor).id()).isEqualTo(conversation);
        assertThat(window.conversation(visitor).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whoeverWritesTooMuchHasToWait() {
        var visitor = window.browser().enters();
        var last = 201;
        for (var i = 0; i < 40 && last == 201; i++) {
            last = visitor.say("mensaje " + i).status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(visitor.say("uno más").header("Retry-After")).isNotEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        var visitor = window.browser().enters();
        visitor.post("/messages", "no json").is(400);
        visitor.post("/messages", "{\"text\":\"sin nombre\"}").is(400);
        visitor.say("   ").is(422);
        visitor.say("x".repeat(20_001)).is(422);
        visitor.post("/messages", "{\"text\":\"" + "x".repeat(200_000) + "\"}").is(413);
        visitor.put("/context", "{\"page\":{\"url\":\"" + "x".repeat(20_000) + "\"}}")
                .is(422);
        new VisitorBrowser(telepuppy.address() + "/chat/nothing").get("").is(404);
    }

    @Test
    void aForgottenBrowserFindsNothing() {
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        visitor.delete("/visitor").is(204);
        visitor.get("/visitor").is(401);
        visitor.say("Hola").is(401);
    }

    @Test
    void whoeverLooksLeavesNothingBehindAndIsSignedInNowhere() {
        var answer = window.browser().get("");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aMessageKeepsItsMarkupAsText() {
        var visitor = window.browser().enters();
        visitor.say("<img src=x onerror=alert(1)>").is(201);
        var message = window.messages(visitor).getFirst();
        assertThat(message.direction()).isEqualTo(Direction.INBOUND);
        assertThat(message.html()).isEmpty();
        var desk = window.shop
                .as(window.shop.nuria)
                .get("/conversations/" + window.conversation(visitor).number());
        assertThat(desk.body()).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img src=x");
    }

    private boolean online() {
        return VisitorBrowser.json(window.browser().get(""))
                .get("presence")
                .get("online")
                .asBoolean();
    }

    private UUID answer(VisitorBrowser visitor, String text) {
        var conversation = window.conversation(visitor).id();
        return window.shop.get(() -> {
            var result = outgoing.reply(conversation, new Draft(window.shop.nuria.id(), text, null, key(), List.of()));
            return ((ReplyResult.Queued) result).message().id();
        });
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String user(String id, String email, String signature) {
        var user = "{\"id\":\"" + id + "\",\"email\":\"" + email + "\",\"signature\":\"" + signature
                + "\",\"name\":\"Lucía Mena\"}";
        // The first visit carries it inside.
        return "{\"user\":" + user + "," + user.substring(1);
    }
}
