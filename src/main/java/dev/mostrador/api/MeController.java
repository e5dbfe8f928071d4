package dev.mostrador.api;

import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.ApiClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a program whose token it holds: the test of a credential.
@RestController
class MeController {
    private final Accounts accounts;

    MeController(Accounts accounts) {
        this.accounts = accounts;
    }

    record MeJson(NameJson account, NameJson token) {}

    record NameJson(String name) {}

    @GetMapping("/api/v1/me")
    MeJson show(ApiClient client) {
        return new MeJson(new NameJson(accounts.current().name()), new NameJson(client.name()));
    }
}
