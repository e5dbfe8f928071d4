package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.delegation.Delegating;
import dev.mostrador.delegation.Delegations;
import dev.mostrador.identity.ApiClient;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// A conversation goes to somebody who may decide it.
@RestController
class ConversationDelegationsController {
    private static final String PATH = "/api/v1/conversations/{number:[0-9]+}/delegations";

    private final Delegations delegations;
    private final DelegationAnswers answers;
    private final Idempotency idempotency;
    private final JsonMapper json;

    ConversationDelegationsController(
            Delegations delegations, DelegationAnswers answers, Idempotency idempotency, JsonMapper json) {
        this.delegations = delegations;
        this.answers = answers;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GetMapping(PATH)
    Items<DelegationJson> index(@PathVariable long number) {
        return new Items<>(delegations.all(answers.conversation(number).id()).stream()
                .map(answers::json)
                .toList());
    }

    @PostMapping(path = PATH, consumes = "application/json", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable long number, HttpServletRequest request) {
        var conversation = answers.conversation(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var fresh = new Delegating(
                    conversation.id(),
                    answers.agent("to", wish.optional("to")),
                    limited("reason", wish.required("reason")),
                    limited("asks", Objects.requireNonNullElse(wish.optional("asks"), "")),
                    null);
            return idempotency.answer(
                    Once.of(client, request, body), () -> answers.answer(delegations.delegate(fresh)));
        }
    }

    static String limited(String field, String text) {
        if (text.length() > Delegating.LONGEST) {
            throw Refused.invalidField(field, "api.wrong.too-long", Delegating.LONGEST);
        }
        return text;
    }
}
