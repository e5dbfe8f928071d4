package dev.mostrador.api;

import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Uses;
import dev.mostrador.answer.Who;
import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.ApiClient;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What a program says to a customer, on the channel that the customer used.
@RestController
class RepliesController {
    private final Conversations conversations;
    private final Outgoing outgoing;
    private final PreparedAnswers answers;
    private final Uses uses;
    private final Idempotency idempotency;
    private final JsonMapper json;

    RepliesController(
            Conversations conversations,
            Outgoing outgoing,
            PreparedAnswers answers,
            Uses uses,
            Idempotency idempotency,
            JsonMapper json) {
        this.conversations = conversations;
        this.outgoing = outgoing;
        this.answers = answers;
        this.uses = uses;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/conversations/{number:[0-9]+}/messages",
            consumes = "application/json",
            produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable long number, HttpServletRequest request) {
        var conversation = conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
        try (var body = Upload.of(request, NewMessage.LIMIT)) {
            var reply = NewMessage.parse(body, json);
            var once = Once.of(client, request, body);
            return idempotency.answer(once, () -> reply(conversation, reply, once));
        }
    }

    private Answer reply(Conversation conversation, NewMessage reply, Once once) {
        var used = reply.answer() == null
                ? null
                : answers.find(reply.answer(), Who.PROGRAM)
                        .orElseThrow(() -> Refused.invalidField("answer", "api.wrong.answer"));
        var key = once.name().orElseGet(() -> "api:" + UUID.randomUUID());
        var draft = new Draft(null, reply.text(), null, key, List.of())
                .doing(reply.does())
                .insisting(reply.confirm());
        return switch (outgoing.reply(conversation.id(), draft)) {
            case ReplyResult.Queued(var message) -> {
                if (used != null) uses.used(used, conversation, message, null);
                yield new Answer(201, MessageJson.of(message, People.NOBODY));
            }
            case ReplyResult.Objected objected -> throw Refused.objected(objected.objections());
            case ReplyResult.Refused refused -> throw Refused.unanswerable(refused.refusal());
        };
    }
}
