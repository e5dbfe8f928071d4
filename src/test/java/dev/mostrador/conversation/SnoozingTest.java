package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.platform.AccountScope;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class SnoozingTest {
    private static final Instant SOON = Instant.parse("2090-01-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2090-06-01T08:00:00Z");

    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private Lists lists;

    @Autowired
    private JdbcClient db;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @Test
    void untilAnAnswerNoClockWakesIt() {
        shop.run(() -> {
            var talk = write("Talla");
            assertThat(snoozing.snooze(talk, null, shop.nuria())).isEqualTo(Snoozing.Result.SNOOZED);
            assertThat(snoozing.wakeDue()).isZero();
            assertThat(find(talk).state()).isEqualTo(State.SNOOZED);
            assertThat(find(talk).snoozedUntil()).isNull();

            conversations.receive(shop.answer(talk, "lucia@example.com", "Ya lo tengo"));
            assertThat(find(talk).state()).isEqualTo(State.OPEN);
        });
    }

    @Test
    void untilAMomentItWakesThenOrByTheAnswer() {
        shop.run(() -> {
            var talk = write("Talla");
            snoozing.snooze(talk, SOON, shop.nuria());
            conversations.receive(shop.answer(talk, "lucia@example.com", "Ya lo tengo"));
            assertThat(find(talk).state()).isEqualTo(State.OPEN);

            snoozing.snooze(talk, SOON, shop.nuria());
            db.sql("update conversation set snoozed_until = '2020-01-01' where account_id = :account")
                    .param("account", AccountScope.require())
                    .update();
            assertThat(snoozing.wakeDue()).isEqualTo(1);
            assertThat(find(talk).state()).isEqualTo(State.OPEN);
        });
    }

    @Test
    void theNextToWakeStandsFirstAcrossPages() {
        shop.run(() -> {
            var answer = write("Hasta que conteste");
            var later = write("Más tarde");
            var soon = write("Pronto");
            snoozing.snooze(later, LATER, shop.nuria());
            snoozing.snooze(answer, null, shop.nuria());
            snoozing.snooze(soon, SOON, shop.nuria());

            var first = lists.page(new View.Snoozed(), Filter.NONE, null, 1);
            var second = lists.page(new View.Snoozed(), Filter.NONE, first.next(), 1);
            var third = lists.page(new View.Snoozed(), Filter.NONE, second.next(), 1);
            assertThat(first.rows()).extracting(Conversation::id).containsExactly(soon);
            assertThat(second.rows()).extracting(Conversation::id).containsExactly(later);
            assertThat(third.rows()).extracting(Conversation::id).containsExactly(answer);
            assertThat(third.next()).isNull();
        });
    }

    private UUID write(String subject) {
        return conversations
                .receive(shop.mail("lucia@example.com", subject, "texto"))
                .conversation();
    }

    private Conversation find(UUID id) {
        return conversations.find(id).orElseThrow();
    }
}
