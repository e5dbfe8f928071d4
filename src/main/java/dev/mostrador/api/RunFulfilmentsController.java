package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.protocol.run.Runs;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What a step needs was done otherwise than by a reply: `{"need": "plan"}`.
@RestController
class RunFulfilmentsController {
    private final RunAnswers answers;
    private final Runs runs;
    private final OnBehalf behalf;
    private final Idempotency idempotency;
    private final JsonMapper json;

    RunFulfilmentsController(RunAnswers answers, Runs runs, OnBehalf behalf, Idempotency idempotency, JsonMapper json) {
        this.answers = answers;
        this.runs = runs;
        this.behalf = behalf;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(path = "/api/v1/conversations/{number:[0-9]+}/procedure/fulfilments", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable long number, HttpServletRequest request) {
        var it = answers.conversation(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var need = answers.need(wish);
            var by = answers.byIfSaid(wish);
            return idempotency.answer(
                    Once.of(client, request, body),
                    () -> behalf.of(by, client, request, () -> answers.answer(runs.fulfil(it.id(), need, by), it)));
        }
    }
}
