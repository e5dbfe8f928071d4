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

/// A gate is passed, by whom and why: `{"need": "restatement", "reason": "…", "by": "marta@…"}`.
@RestController
class RunPassesController {
    private final RunAnswers answers;
    private final Runs runs;
    private final OnBehalf behalf;
    private final Idempotency idempotency;
    private final JsonMapper json;

    RunPassesController(RunAnswers answers, Runs runs, OnBehalf behalf, Idempotency idempotency, JsonMapper json) {
        this.answers = answers;
        this.runs = runs;
        this.behalf = behalf;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(path = "/api/v1/conversations/{number:[0-9]+}/procedure/passes", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable long number, HttpServletRequest request) {
        var it = answers.conversation(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var need = answers.need(wish);
            var reason = RunAnswers.shortEnough("reason", wish.required("reason"));
            var by = answers.by(wish);
            return idempotency.answer(
                    Once.of(client, request, body),
                    () -> behalf.of(
                            by.id(),
                            client,
                            request,
                            () -> answers.answer(runs.pass(it.id(), need, reason, by.id(), by.role()), it)));
        }
    }
}
