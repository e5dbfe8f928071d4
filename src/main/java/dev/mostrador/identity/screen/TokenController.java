package dev.mostrador.identity.screen;

import dev.mostrador.identity.ApiToken;
import dev.mostrador.identity.Tokens;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Keys for programs.
@Controller
public class TokenController {
    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    public record AllTokens(List<ApiToken> tokens, Form form) {}

    @GetMapping("/settings/tokens")
    View index() {
        return View.of("identity/token/index", new AllTokens(tokens.all(), Form.blank()));
    }

    /// Shows the secret at once: nobody can show it again. A double post makes one key too many, which the list shows.
    @PostMapping("/settings/tokens")
    View create(Form form) {
        var name = form.required("name", 80);
        return form.isFine()
                ? View.of("identity/token/show", tokens.create(name)).status(201)
                : View.of("identity/token/index", new AllTokens(tokens.all(), form))
                        .status(422);
    }

    @DeleteMapping("/settings/tokens/{id}")
    View destroy(@PathVariable UUID id) {
        tokens.revoke(id);
        return View.redirect("/settings/tokens").saying("identity.token.revoked");
    }
}
