package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// As `MOSTRADOR_PROXY=127.0.0.1` starts it.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mostrador.proxies=127[.]0[.]0[.]1|0:0:0:0:0:0:0:1")
class BehindAProxyTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Sessions sessions;

    @Test
    void theVisitorsAddressIsWhatTheProxyAddedNotWhatTheVisitorClaims() {
        var shop = telepuppy.open();
        signIn(shop, telepuppy.nobody().sending("X-Forwarded-For", "203.0.113.9, 198.51.100.7"));

        shop.run(() -> assertThat(sessions.of(shop.elena.id()))
                .extracting(Session::address)
                .contains("198.51.100.7")
                .doesNotContain("203.0.113.9", "127.0.0.1"));
    }

    @Test
    void overHttpsTheCookieGoesNowhereElse() {
        var shop = telepuppy.open();
        var answer = signIn(shop, telepuppy.nobody().sending("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(it -> it.startsWith("__Host-session="))
                .singleElement()
                .asString()
                .contains("Secure");
    }

    @Test
    void aGuesserWaitsAndTheOthersBehindTheSameProxyDoNot() {
        var shop = telepuppy.open();
        var guesser = telepuppy.nobody().sending("X-Forwarded-For", "198.51.100.66");
        for (var i = 0; i < 30; i++) {
            guesser.post("/sign-in", "email", "g" + i + "@telepuppy.example", "password", "adivinanza")
                    .is(422);
        }

        guesser.post("/sign-in", "email", shop.elena.email(), "password", Telepuppy.PASSWORD)
                .is(429);
        signIn(shop, telepuppy.nobody().sending("X-Forwarded-For", "198.51.100.67"));
    }

    private static Answer signIn(Telepuppy.Shop shop, Client browser) {
        return browser.post("/sign-in", "email", shop.elena.email(), "password", Telepuppy.PASSWORD)
                .is(303);
    }
}
