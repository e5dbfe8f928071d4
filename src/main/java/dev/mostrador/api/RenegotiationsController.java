package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.promise.ledger.Commitments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Another date, of which the customer knows.
@RestController
class RenegotiationsController {
    private final Commitments commitments;
    private final CommitmentAnswers answers;
    private final Idempotency idempotency;
    private final JsonMapper json;

    RenegotiationsController(
            Commitments commitments, CommitmentAnswers answers, Idempotency idempotency, JsonMapper json) {
        this.commitments = commitments;
        this.answers = answers;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/commitments/{id}/renegotiation",
            consumes = "application/json",
            produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable UUID id, HttpServletRequest request) {
        var it = answers.existing(id);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            wish.required("told");
            var once = Once.of(client, request, body);
            var key = once.name().orElseGet(() -> "api:" + UUID.randomUUID());
            var standing = answers.standing(it);
            var fresh = answers.wish(standing, wish, it.owner(), it.text(), wish.due(), key);
            return idempotency.answer(once, () -> answers.answer(201, commitments.renegotiate(it.id(), fresh, null)));
        }
    }
}
