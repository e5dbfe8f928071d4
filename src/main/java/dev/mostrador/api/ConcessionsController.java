package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.Range;
import dev.mostrador.remedy.TermsInForce;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What customers were given.
@RestController
class ConcessionsController {
    private static final String OF_ONE = "/api/v1/conversations/{number:[0-9]+}/concessions";

    private final Concessions concessions;
    private final TermsInForce terms;
    private final Conversations conversations;
    private final RemedyAnswers answers;
    private final OnBehalf behalf;
    private final Idempotency idempotency;
    private final JsonMapper json;

    ConcessionsController(
            Concessions concessions,
            TermsInForce terms,
            Conversations conversations,
            RemedyAnswers answers,
            OnBehalf behalf,
            Idempotency idempotency,
            JsonMapper json) {
        this.concessions = concessions;
        this.terms = terms;
        this.conversations = conversations;
        this.answers = answers;
        this.behalf = behalf;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GetMapping("/api/v1/concessions")
    PageOfItems<ConcessionJson> index(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        var most = ListQuery.parse(null, null, null, limit).limit();
        var page = concessions.page(Range.ALWAYS, RemedyAnswers.after(after), most + 1);
        var items = page.stream().limit(most).map(answers::json).toList();
        return new PageOfItems<>(
                items, page.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping(OF_ONE)
    Items<ConcessionJson> show(@PathVariable long number) {
        return new Items<>(
                concessions.of(find(number).id()).stream().map(answers::json).toList());
    }

    @PostMapping(path = OF_ONE, consumes = "application/json", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable long number, HttpServletRequest request) {
        var conversation = find(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var once = Once.of(client, request, body);
            var key = once.name().orElseGet(() -> "api:" + UUID.randomUUID());
            var currency = terms.of(conversation.id()).currency();
            var fresh = answers.wish(conversation, wish, currency, key);
            return idempotency.answer(
                    once,
                    () -> behalf.of(fresh.agent(), client, request, () -> answers.answer(concessions.grant(fresh))));
        }
    }

    private Conversation find(long number) {
        return conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
    }
}
