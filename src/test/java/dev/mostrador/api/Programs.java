package dev.mostrador.api;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.identity.Tokens;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Programs for tests, with and without a shop's token.
@Component
class Programs {
    private final Environment environment;
    private final Tokens tokens;

    Programs(Environment environment, Tokens tokens) {
        this.environment = environment;
        this.tokens = tokens;
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    Program nobody() {
        return new Program("http://localhost:" + port());
    }

    Tokens.Made token(Counter.Shop shop) {
        return shop.get(() -> tokens.create("n8n"));
    }

    Program of(Counter.Shop shop) {
        return nobody().withToken(token(shop).secret());
    }
}
