package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.identity.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ProblemsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Programs programs;

    @Autowired
    private Tokens tokens;

    private Counter.Shop shop;
    private Program program;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        program = programs.of(shop);
    }

    @Test
    void aProblemSaysWhatWhereAndUnderWhichReference() {
        var answer = program.get("/api/v1/conversations/999").isProblem(404, "unknown-conversation");

        var problem = answer.json();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.get("title").stringValue()).isEqualTo("Conversación desconocida");
        assertThat(problem.get("status").intValue()).isEqualTo(404);
        assertThat(problem.get("instance").stringValue()).isEqualTo("/api/v1/conversations/999");
        assertThat(problem.get("requestId").stringValue()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(problem.has("errors")).isFalse();
    }

    @Test
    void itSpeaksSpanishUnlessAskedForEnglish() {
        var path = "/api/v1/conversations/999";
        assertThat(title(program, path)).isEqualTo("Conversación desconocida");
        assertThat(title(program.in("fr-FR"), path)).isEqualTo("Conversación desconocida");
        assertThat(title(program.in("en-GB,en;q=0.9,es;q=0.5"), path)).isEqualTo("Unknown conversation");
        assertThat(program.in("en").get(path).header("Content-Language")).isEqualTo("en");
        assertThat(title(program.in("en"), "/api/v1/nothing")).isEqualTo("Not found");
        assertThat(title(programs.nobody().in("en"), "/api/v1/me")).isEqualTo("A token is needed");
    }

    @Test
    void whatIsNotThereIsAProblemWhateverTheMethod() {
        for (var method : new String[] {"GET", "POST", "PUT", "DELETE", "PATCH"}) {
            program.send(method, "/api/v1/nothing").isProblem(404, "about:blank");
            program.send(method, "/api/v2/me").isProblem(404, "about:blank");
        }
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        var answer = program.send("DELETE", "/api/v1/me").isProblem(405, "about:blank");

        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void onlyJsonIsSpoken() {
        program.with("Accept", "application/xml").get("/api/v1/me").isProblem(406, "about:blank");
    }

    @Test
    void anAddressThatNobodyWouldWriteIsAProblemToo() {
        program.get("/api/v1/mailboxes;a=b").is(400);
    }

    @Test
    void withoutAGoodTokenNothingIsTold() {
        var nobody = programs.nobody();
        for (var operation : Contract.operations()) {
            var path = operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "1");
            if (!path.endsWith("openapi.json")) {
                var method = operation.substring(0, operation.indexOf(' '));
                var answer = nobody.send(method, path).isProblem(401, "about:blank");
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                nobody.withToken("mst_invented").send(method, path).isProblem(401, "about:blank");
                nobody.with("Authorization", "Basic bnVyaWE6eA==")
                        .send(method, path)
                        .is(401);
            }
        }
    }

    @Test
    void aRevokedTokenIsWorthNothing() {
        var made = programs.token(shop);
        var holder = programs.nobody().withToken(made.secret());
        holder.get("/api/v1/me").is(200);

        shop.run(() -> tokens.revoke(made.token().id()));

        var deadline = Instant.now().plusSeconds(10);
        while (holder.get("/api/v1/me").status() != 401) {
            assertThat(Instant.now()).as("the token still works").isBefore(deadline);
        }
        assertThat(holder.get("/api/v1/me").json().get("detail").stringValue()).contains("revocado");
    }

    private static String title(Program program, String path) {
        return program.get(path).json().get("title").stringValue();
    }
}
