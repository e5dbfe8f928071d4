package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.remedy.Concessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Takes something back.
@RestController
class ConcessionWithdrawalsController {
    private final Concessions concessions;
    private final RemedyAnswers answers;
    private final OnBehalf behalf;
    private final Idempotency idempotency;
    private final JsonMapper json;

    ConcessionWithdrawalsController(
            Concessions concessions, RemedyAnswers answers, OnBehalf behalf, Idempotency idempotency, JsonMapper json) {
        this.concessions = concessions;
        this.answers = answers;
        this.behalf = behalf;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/concessions/{id}/withdrawal",
            consumes = "application/json",
            produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable UUID id, HttpServletRequest request) {
        var it = concessions.find(id).orElseThrow(Refused::unknownConcession);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var why = Objects.requireNonNullElse(wish.optional("why"), "");
            var agent = answers.agent(wish);
            return idempotency.answer(
                    Once.of(client, request, body),
                    () -> behalf.of(
                            agent, client, request, () -> answers.answer(concessions.withdraw(it.id(), why, agent))));
        }
    }
}
