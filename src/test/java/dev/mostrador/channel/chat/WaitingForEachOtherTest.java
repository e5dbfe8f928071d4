package dev.mostrador.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.form.Answer;
import dev.mostrador.channel.form.FieldKind;
import dev.mostrador.channel.form.Filled;
import dev.mostrador.channel.form.FormFiling;
import dev.mostrador.channel.form.Outcome;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Restoring;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two who change the same things wait for each other in turn, never crosswise: first the conversation, then its
/// visitors; first the matter, then a new number.
@ModuleTest
class WaitingForEachOtherTest {
    @Autowired
    ShopWindow windows;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Replies replies;

    @Autowired
    Conversations conversations;

    @Autowired
    Restoring restoring;

    @Autowired
    FormFiling forms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void aVisitorSaysTheirNameWhileTheyAreAnswered() throws Exception {
        var window = windows.open();
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        var chat = window.conversation(visitor).id();

        var named = whileHolding(
                window.shop,
                chat,
                () -> visitor.put("/visitor", "{\"name\":\"Teo\",\"email\":\"teo@example.com\"}")
                        .status(),
                () -> assertThat(outgoing.reply(chat, draft("Buenos días"))).isInstanceOf(ReplyResult.Queued.class));

        assertThat(named).isEqualTo(200);
        assertThat(window.conversation(visitor).customerName()).isEqualTo("Teo");
    }

    @Test
    void aVisitorProvesWhoTheyAreWhileTheyAreAnswered() throws Exception {
        var window = windows.open();
        var visitor = window.browser().enters();
        visitor.say("Hola").is(201);
        var chat = window.conversation(visitor).id();
        var signature = Signature.of(window.secret, "77", "", 0);

        var named = whileHolding(
                window.shop,
                chat,
                () -> visitor.put(
                                "/visitor",
                                "{\"id\":\"77\",\"name\":\"Teo\",\"email\":\"\",\"signature\":\"" + signature + "\"}")
                        .status(),
                () -> assertThat(outgoing.reply(chat, draft("Buenos días"))).isInstanceOf(ReplyResult.Queued.class));

        assertThat(named).isEqualTo(200);
        assertThat(window.conversation(visitor).customerName()).isEqualTo("Teo");
    }

    @Test
    void somebodyElseIsAskedWhileTheMatterIsSplit() throws Exception {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var matter = matters.conversation(shop, number);
        var courier = new Address("Transportes Veloz", "incidencias@veloz.example");

        var asked = whileHolding(
                shop,
                matter.id(),
                () -> shop.get(() -> outgoing.ask(
                        matter.id(), "email", matter.inbox(), Recipients.to(courier), "Bulto", draft("¿Dónde está?"))),
                () -> conversations.start(
                        "email", matter.inbox(), Matters.LUCIA, "Lo separado", shop.nuria.id(), null));

        assertThat(asked).isInstanceOf(ReplyResult.Queued.class);
    }

    @Test
    void whatHasFailedIsTriedAgainOnceHoweverOftenOneClicks() throws Exception {
        var shop = telepuppy.open();
        var matter = matters.conversation(shop, matters.harness(shop));
        var sent = (ReplyResult.Queued) shop.get(() -> outgoing.reply(matter.id(), draft("Sale mañana.")));
        var message = sent.message().id();
        shop.run(() -> db.sql("update message set delivery = 'failed' where account_id = :account and id = :id")
                .param("account", shop.account.id())
                .param("id", message)
                .update());

        var second = whileDoing(
                shop,
                () -> assertThat(replies.retry(message)).isTrue(),
                () -> shop.get(() -> replies.retry(message)),
                () -> {});

        assertThat(second).isFalse();
    }

    @Test
    void aFormThatIsSentTwiceByTwoConnectionsAtOnceIsOneMatter() throws Exception {
        var shop = telepuppy.open();
        var outcomes = new ArrayList<Outcome>();

        var second = whileDoing(
                shop,
                () -> outcomes.add(forms.file(filled("192.0.2.1"))),
                () -> shop.get(() -> forms.file(filled("198.51.100.7"))),
                () -> {});

        assertThat(second).isEqualTo(outcomes.getFirst());
    }

    private static Filled filled(String address) {
        return new Filled(
                null,
                "",
                null,
                "es",
                "Teo",
                "teo@example.com",
                "Una cama",
                List.of(new Answer("mensaje", "Mensaje", FieldKind.LONG_TEXT, "¿Queda alguna?")),
                List.of(),
                new Filled.Origin(address, "the-page", ""));
    }

    // The first has the conversation; the second begins and waits; the first goes on.
    private <T> T whileHolding(Shop shop, UUID conversation, Callable<T> second, Runnable first) throws Exception {
        return whileDoing(shop, () -> restoring.standing(conversation), second, first);
    }

    private <T> T whileDoing(Shop shop, Runnable hold, Callable<T> second, Runnable first) throws Exception {
        var result = new CompletableFuture<T>();
        shop.run(() -> transaction.executeWithoutResult(_ -> {
            hold.run();
            Thread.ofVirtual().start(() -> {
                try {
                    result.complete(second.call());
                } catch (Exception failure) {
                    result.completeExceptionally(failure);
                }
            });
            Awaitility.await().until(() -> waiting() > 0 || result.isDone());
            first.run();
        }));
        return result.get(20, TimeUnit.SECONDS);
    }

    private int waiting() {
        return db.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private static Draft draft(String text) {
        return new Draft(null, text, null, UUID.randomUUID().toString(), List.of());
    }
}
