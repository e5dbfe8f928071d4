package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.delegation.Deciding;
import dev.mostrador.delegation.SettleResult;
import dev.mostrador.identity.ApiClient;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of what was delegated, or proposed.
@RestController
class DelegationDecisionsController {
    private final Deciding deciding;
    private final DelegationAnswers answers;
    private final Idempotency idempotency;
    private final JsonMapper json;

    DelegationDecisionsController(
            Deciding deciding, DelegationAnswers answers, Idempotency idempotency, JsonMapper json) {
        this.deciding = deciding;
        this.answers = answers;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/delegations/{id}/{decision:acceptance|return|answer|talk|dismissal}",
            produces = "application/json")
    ResponseEntity<byte[]> create(
            ApiClient client, @PathVariable UUID id, @PathVariable String decision, HttpServletRequest request) {
        var it = answers.existing(id);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var words = decision.equals("acceptance") || decision.equals("talk") ? "" : words(body);
            return idempotency.answer(
                    Once.of(client, request, body), () -> answers.answer(decided(it.id(), decision, words)));
        }
    }

    private SettleResult decided(UUID id, String decision, String words) {
        return switch (decision) {
            case "acceptance" -> deciding.accept(id, null);
            case "return" -> deciding.giveBack(id, words, null);
            case "answer" -> deciding.answer(id, words, null);
            case "talk" -> deciding.spoke(id, null);
            default -> deciding.dismiss(id, words, null);
        };
    }

    private String words(Upload body) {
        return ConversationDelegationsController.limited(
                "text", CommitmentWish.parse(body, json).required("text"));
    }
}
