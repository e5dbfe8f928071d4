package dev.mostrador.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Replies;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.ui.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PreparedAnswersTest {
    @Autowired
    Counter counter;

    @Autowired
    PreparedAnswers answers;

    @Autowired
    Uses uses;

    @Autowired
    Conversations conversations;

    @Autowired
    Replies replies;

    @Autowired
    JdbcClient db;

    private static Wish wish(Shelf shelf, @Nullable UUID team, @Nullable UUID owner, String title, String text) {
        return new Wish(shelf, team, owner, "", title, "", List.of(Wording.usual(text)), List.of(), false, null, null);
    }

    @Test
    void eachShelfIsSeenAndChangedByItsPeople() {
        var shop = counter.openShop();
        shop.run(() -> {
            var nuria = new Who(shop.nuria(), false, List.of(shop.team()));
            var andres = new Who(shop.andres(), false, List.of());
            var marta = new Who(UUID.randomUUID(), true, List.of());
            var own = answers.create(wish(Shelf.PERSONAL, null, shop.nuria(), "Mía", "a"), nuria);
            var team = answers.create(wish(Shelf.TEAM, shop.team(), shop.nuria(), "Del equipo", "b"), nuria);
            var all = answers.create(wish(Shelf.ACCOUNT, null, null, "De todos", "c"), marta);

            assertThat(titles(nuria)).containsExactly("De todos", "Del equipo", "Mía");
            assertThat(titles(andres)).containsExactly("De todos");
            assertThat(titles(marta)).containsExactly("De todos", "Del equipo");
            assertThat(answers.find(own.id(), marta)).isEmpty();
            assertThatThrownBy(() -> answers.delete(own.id(), marta)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answers.delete(team.id(), andres)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answers.delete(all.id(), nuria)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answers.create(wish(Shelf.ACCOUNT, null, null, "No", "c"), nuria))
                    .isInstanceOf(NotFound.class);
            answers.delete(team.id(), marta);
            assertThat(titles(nuria)).containsExactly("De todos", "Mía");
        });
    }

    private List<String> titles(Who who) {
        return answers.all(who).stream().map(PreparedAnswer::title).toList();
    }

    @Test
    void anotherAccountSeesNothing() {
        var shop = counter.openShop();
        var id = shop.get(() -> answers.create(wish(Shelf.ACCOUNT, null, null, "Plazos", "x"), Who.PROGRAM)
                .id());
        var stranger = counter.openShop();
        stranger.run(() -> {
            assertThat(answers.find(id, Who.PROGRAM)).isEmpty();
            assertThat(answers.all(Who.PROGRAM)).isEmpty();
            assertThatThrownBy(() -> answers.delete(id, Who.PROGRAM)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void wordsFindItWithoutAccentsAndPercentSigns() {
        var shop = counter.openShop();
        shop.run(() -> {
            answers.create(
                    wish(Shelf.ACCOUNT, null, null, "Devolución aceptada", "Recogeremos el arnés."), Who.PROGRAM);
            answers.create(
                    wish(Shelf.ACCOUNT, null, null, "Envío", "Sale mañana.").in("Envíos", "envio"), Who.PROGRAM);
            assertThat(search("DEVOLUCION arnes")).containsExactly("Devolución aceptada");
            assertThat(search("envio")).containsExactly("Envío");
            assertThat(search("%")).hasSize(2);
            assertThat(search("ningún_caso")).isEmpty();
            assertThat(search("x".repeat(5_000))).isEmpty();
        });
    }

    private List<String> search(String typed) {
        return answers.search(typed, null, Who.PROGRAM, 10).stream()
                .map(PreparedAnswer::title)
                .toList();
    }

    @Test
    void whatHasExpiredIsNotOffered() {
        var shop = counter.openShop();
        shop.run(() -> {
            var until = new Wish(
                    Shelf.ACCOUNT,
                    null,
                    null,
                    "",
                    "Rebajas",
                    "",
                    List.of(Wording.usual("x")),
                    List.of(),
                    false,
                    null,
                    LocalDate.of(2020, 1, 1));
            answers.create(until, Who.PROGRAM);
            assertThat(search("rebajas")).isEmpty();
            assertThat(answers.all(Who.PROGRAM)).hasSize(1);
        });
    }

    @Test
    void aUseCountsWhenItsWordsAreSent() {
        var shop = counter.openShop();
        shop.run(() -> {
            var it = answers.create(wish(Shelf.ACCOUNT, null, null, "Plazo", "x"), Who.PROGRAM);
            var other = answers.create(wish(Shelf.ACCOUNT, null, null, "Otra", "y"), Who.PROGRAM);
            var received = conversations.receive(shop.mail("lucia@example.com", "Hola", "¿Cuándo llega?"));
            var conversation = conversations.find(received.conversation()).orElseThrow();
            uses.inserted(it, conversation, shop.nuria(), "El plazo de entrega es de dos días laborables.");
            uses.inserted(other, conversation, shop.nuria(), "Sentimos mucho la molestia causada por esta avería.");
            var text = "El plazo de entrega es de tres días laborables. Un saludo.";
            var message = replies.reply(shop.reply(conversation.id(), text, "k1"));
            uses.sent(conversation, message, shop.nuria());
            uses.sent(conversation, message, shop.nuria());

            assertThat(answers.find(it.id(), Who.PROGRAM).orElseThrow().uses()).isEqualTo(1);
            assertThat(answers.find(other.id(), Who.PROGRAM).orElseThrow().uses())
                    .isZero();
            uses.takenBack(message.id());
            assertThat(answers.find(it.id(), Who.PROGRAM).orElseThrow().uses()).isZero();
            uses.sent(conversation, message, shop.nuria());
            assertThat(answers.find(it.id(), Who.PROGRAM).orElseThrow().uses()).isEqualTo(1);
            assertThat(search("")).startsWith("Plazo");
        });
    }

    @Test
    void theShopRemembersThatTheMatterCameBack() {
        var shop = counter.openShop();
        shop.run(() -> {
            var it = answers.create(wish(Shelf.ACCOUNT, null, null, "Plazo", "x"), Who.PROGRAM);
            var received = conversations.receive(shop.mail("lucia@example.com", "Hola", "¿Cuándo llega?"));
            var conversation = conversations.find(received.conversation()).orElseThrow();
            var message = replies.reply(shop.reply(conversation.id(), "El plazo es de dos días.", "k1"));
            uses.used(it, conversation, message, null);
            uses.used(it, conversation, message, null);
            db.sql("update conversation set state = 'resolved' where account_id = :account and id = :id")
                    .param("account", AccountScope.require())
                    .param("id", conversation.id())
                    .update();
            conversations.receive(shop.answer(conversation.id(), "lucia@example.com", "Sigue sin llegar."));
            assertThat(db.sql("select count(*) from answer_use where account_id = :account and reopened")
                            .param("account", AccountScope.require())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(answers.find(it.id(), Who.PROGRAM).orElseThrow().uses()).isEqualTo(1);
        });
    }
}
