package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.promise.ledger.Commitments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// A commitment is done.
@RestController
class FulfilmentsController {
    private final Commitments commitments;
    private final CommitmentAnswers answers;
    private final Idempotency idempotency;

    FulfilmentsController(Commitments commitments, CommitmentAnswers answers, Idempotency idempotency) {
        this.commitments = commitments;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /// It was said by mistake.
    @DeleteMapping("/api/v1/commitments/{id}/fulfilment")
    Object destroy(@PathVariable UUID id) {
        var it = answers.existing(id);
        return answers.answer(200, commitments.reopen(it.id(), null)).body();
    }

    @PostMapping(path = "/api/v1/commitments/{id}/fulfilment", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable UUID id, HttpServletRequest request) {
        var it = answers.existing(id);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            return idempotency.answer(
                    Once.of(client, request, body), () -> answers.answer(200, commitments.keep(it.id(), null, null)));
        }
    }
}
