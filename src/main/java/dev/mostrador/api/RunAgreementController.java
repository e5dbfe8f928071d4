package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.protocol.run.AgreementState;
import dev.mostrador.protocol.run.Agreements;
import dev.mostrador.protocol.run.Agreements.Answered;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the customer said to somebody, or why nobody asks: `{"said": "agreed", "words": "…", "by": "nuria@…"}`.
@RestController
class RunAgreementController {
    private static final List<AgreementState> SAID =
            List.of(AgreementState.AGREED, AgreementState.REFUSED, AgreementState.WAIVED);

    private final RunAnswers answers;
    private final Agreements agreements;
    private final OnBehalf behalf;
    private final Idempotency idempotency;
    private final JsonMapper json;

    RunAgreementController(
            RunAnswers answers, Agreements agreements, OnBehalf behalf, Idempotency idempotency, JsonMapper json) {
        this.answers = answers;
        this.agreements = agreements;
        this.behalf = behalf;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(path = "/api/v1/conversations/{number:[0-9]+}/agreement", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable long number, HttpServletRequest request) {
        var it = answers.conversation(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var said = said(wish.required("said"));
            var words = RunAnswers.shortEnough("words", wish.optional("words"));
            var by = answers.by(wish).id();
            return idempotency.answer(
                    Once.of(client, request, body),
                    () -> behalf.of(by, client, request, () -> note(it, said, words, by)));
        }
    }

    private Answer note(Conversation it, AgreementState said, String words, UUID by) {
        return switch (agreements.record(it.id(), said, words, by)) {
            case Answered.Noted _ -> new Answer(200, answers.json(it));
            case Answered.Over _ -> throw Refused.step("step-not-running");
            case Answered.NoReason _ -> throw Refused.invalidField("words", "api.wrong.empty");
        };
    }

    private static AgreementState said(String word) {
        return SAID.stream()
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.invalidField("said", "api.wrong.said"));
    }
}
