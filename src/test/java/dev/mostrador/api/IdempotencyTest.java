package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class IdempotencyTest {
    private static final String HOLA = "hola@telepuppy.example";

    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Programs programs;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private JdbcClient db;

    private Counter.Shop shop;
    private Program program;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        shop.run(() -> post.open(HOLA));
        program = programs.of(shop);
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswer() {
        var mail = Mails.fromLucia("Talla", "S");
        var key = UUID.randomUUID().toString();

        var first = program.once(key).mail(HOLA, mail).is(201);
        var again = program.once(key).mail(HOLA, mail).is(201);
        var quoted = program.once('"' + key + '"').mail(HOLA, mail).is(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(quoted.json()).isEqualTo(first.json());
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        program.once("one").mail(HOLA, Mails.fromLucia("Talla", "S")).is(201);

        program.once("one").mail(HOLA, Mails.fromLucia("Talla", "M")).isProblem(422, "idempotency-key-reused");
        assertThat(program.get("/api/v1/conversations").json().get("items")).hasSize(1);
    }

    @Test
    void eachTokenHasItsOwnKeys() {
        var mail = Mails.fromLucia("Talla", "S");
        program.once("one").mail(HOLA, mail).is(201);

        programs.of(shop).once("one").mail(HOLA, mail).is(200);
    }

    @Test
    void aRefusalIsNotRemembered() {
        program.once("one")
                .mail("nadie@telepuppy.example", Mails.fromLucia("a", "b"))
                .is(404);
        var number = conversation();
        program.once("two").reply(number, "{\"text\":\" \"}").is(422);

        program.once("one").mail(HOLA, Mails.fromLucia("a", "b")).is(201);
        program.once("two").reply(number, "{\"text\":\"Hola\"}").is(201);
    }

    @Test
    void aKeyThatIsNoneIsNamed() {
        for (var key : new String[] {"", "a b", "\"a", "x".repeat(256)}) {
            var answer = program.once(key).mail(HOLA, Mails.fromLucia("a", "b"));
            answer.isProblem(400, "invalid-idempotency-key");
            assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo("Idempotency-Key");
        }
    }

    @Test
    void aReplyIsSentOnceHoweverOftenAndHowManyAtATime() throws Exception {
        var number = conversation();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(n -> () -> program.once("one")
                            .reply(number, "{\"text\":\"Le enviamos la S\"}")
                            .status())
                    .toList();
            assertThat(threads.invokeAll(requests).stream().map(future -> future.resultNow()))
                    .contains(201)
                    .containsAnyOf(201, 409)
                    .doesNotContain(500, 503);
        }
        program.once("one").reply(number, "{\"text\":\"Le enviamos la S\"}").is(201);
        assertThat(messages(number)).isEqualTo(2);
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondIsToldSo() {
        var mail = Mails.fromLucia("Talla", "S");
        program.once("one").mail(HOLA, mail).is(201);
        interrupted(Duration.ofSeconds(5));

        var answer = program.once("one").mail(HOLA, mail).isProblem(409, "idempotency-key-under-way");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void aRequestLostWithItsProcessDoesNotBlockForEver() {
        var number = conversation();
        var first = program.once("one").reply(number, "{\"text\":\"Hola\"}").is(201);
        interrupted(Idempotency.LOST.plusSeconds(5));

        var again = program.once("one").reply(number, "{\"text\":\"Hola\"}").is(201);

        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(messages(number)).isEqualTo(2);
    }

    @Test
    void afterADayTheKeyIsFreeAndForgotten() {
        var mail = Mails.fromLucia("Talla", "S");
        program.once("one").mail(HOLA, mail).is(201);
        program.once("two").mail(HOLA, Mails.fromLucia("Otra", "S")).is(201);
        age(Idempotency.KEPT.plusSeconds(5), "one");

        program.once("one").mail(HOLA, Mails.fromLucia("Otra más", "S")).is(201);
        age(Idempotency.KEPT.plusSeconds(5), "one");
        forgetting.tick();
        assertThat(shop.get(() -> db.sql("select key from idempotent_answer where account_id = :account")
                        .param("account", shop.account())
                        .query(String.class)
                        .list()))
                .containsExactly("two");
    }

    private long conversation() {
        return program.mail(HOLA, Mails.fromLucia("Talla", "S"))
                .is(201)
                .json()
                .at("/conversation/number")
                .longValue();
    }

    private int messages(long number) {
        return program.get("/api/v1/conversations/" + number)
                .json()
                .get("messages")
                .size();
    }

    // As if the process had died before it could write down the answer.
    private void interrupted(Duration ago) {
        shop.run(() -> db.sql("""
                update idempotent_answer set status = null, body = null where account_id = :account and key = 'one'
                """).param("account", shop.account()).update());
        age(ago, "one");
    }

    private void age(Duration ago, String key) {
        shop.run(() -> db.sql("""
                update idempotent_answer set created_at = now() - cast(:ago as interval)
                where account_id = :account and key = :key
                """)
                .param("account", shop.account())
                .param("ago", ago.toString())
                .param("key", key)
                .update());
    }
}
