package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TokensTest {
    @Autowired
    Telepuppy telepuppy;

    @Test
    void aKeyIsShownOnceAndOpensTheInterface() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);
        var secret = browser.post("/settings/tokens", "name", "Almacén")
                .is(201)
                .html()
                .selectFirst("#secret")
                .val();

        assertThat(browser.get("/settings/tokens").body())
                .contains(secret.substring(0, 10))
                .doesNotContain(secret);
        telepuppy
                .nobody()
                .sending("Authorization", "Bearer " + secret)
                .get("/api/v1/nothing-here")
                .is(404);
    }

    @Test
    void aRevokedKeyIsNobody() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);
        var secret = browser.post("/settings/tokens", "name", "Almacén")
                .html()
                .selectFirst("#secret")
                .val();
        var revoke =
                browser.get("/settings/tokens").html().selectFirst("table form").attr("action");

        var program = telepuppy.nobody().sending("Authorization", "Bearer " + secret);
        program.get("/api/v1/nothing-here").is(404);

        browser.delete(revoke).leadsTo("/settings/tokens");

        program.get("/api/v1/nothing-here").is(401);
    }

    @Test
    void withoutAKeyTheInterfaceAnswersWithAProblem() {
        var answer = telepuppy.nobody().get("/api/v1/conversations").is(401);

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.body()).contains("\"status\":401", "Authorization: Bearer");
    }

    @Test
    void aSessionIsNoKey() {
        var shop = telepuppy.open();
        shop.as(shop.elena).get("/api/v1/conversations").is(401);
    }
}
