package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.promise.ledger.Commitments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What a conversation's customer was promised.
@RestController
class CustomerCommitmentsController {
    private final Commitments commitments;
    private final CommitmentAnswers answers;
    private final Idempotency idempotency;
    private final JsonMapper json;

    CustomerCommitmentsController(
            Commitments commitments, CommitmentAnswers answers, Idempotency idempotency, JsonMapper json) {
        this.commitments = commitments;
        this.answers = answers;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GetMapping("/api/v1/conversations/{number:[0-9]+}/commitments")
    Items<CommitmentJson> index(@PathVariable long number) {
        return new Items<>(commitments.of(answers.conversation(number).id()).stream()
                .map(answers::json)
                .toList());
    }

    @PostMapping(
            path = "/api/v1/conversations/{number:[0-9]+}/commitments",
            consumes = "application/json",
            produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable long number, HttpServletRequest request) {
        var conversation = answers.conversation(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var once = Once.of(client, request, body);
            var key = once.name().orElseGet(() -> "api:" + UUID.randomUUID());
            var fresh = answers.wish(conversation, wish, answers.owner(wish), wish.text(), wish.due(), key);
            return idempotency.answer(once, () -> new Answer(201, answers.json(commitments.make(fresh))));
        }
    }
}
