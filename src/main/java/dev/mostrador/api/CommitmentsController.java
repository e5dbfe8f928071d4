package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.CommitmentFilter;
import dev.mostrador.promise.ledger.CommitmentState;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.NewCommitment;
import dev.mostrador.promise.ledger.Settling;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The dates that customers were given, for programs.
@RestController
class CommitmentsController {
    private static final String ALL = "/api/v1/commitments";
    private static final String OF_ONE = "/api/v1/conversations/{number:[0-9]+}/commitments";

    private final Commitments commitments;
    private final Conversations conversations;
    private final Agents agents;
    private final People.Directory directory;
    private final Idempotency idempotency;
    private final JsonMapper json;

    CommitmentsController(
            Commitments commitments,
            Conversations conversations,
            Agents agents,
            People.Directory directory,
            Idempotency idempotency,
            JsonMapper json) {
        this.commitments = commitments;
        this.conversations = conversations;
        this.agents = agents;
        this.directory = directory;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GetMapping(ALL)
    PageOfItems<CommitmentJson> index(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        var most = ListQuery.parse(null, null, null, limit).limit();
        var filter = new CommitmentFilter(null, states(state), null);
        var page = commitments.page(filter, after(after), most);
        var items = page.stream().limit(most).map(this::json).toList();
        return new PageOfItems<>(
                items, page.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping(OF_ONE)
    Items<CommitmentJson> ofConversation(@PathVariable long number) {
        return new Items<>(commitments.of(conversation(number).id()).stream()
                .map(this::json)
                .toList());
    }

    @PostMapping(path = OF_ONE, consumes = "application/json", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable long number, HttpServletRequest request) {
        var conversation = conversation(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var once = Once.of(client, request, body);
            var key = once.name().orElseGet(() -> "api:" + UUID.randomUUID());
            var fresh = wish(conversation, wish, owner(wish), wish.text(), wish.due(), key);
            return idempotency.answer(once, () -> new Answer(201, json(commitments.make(fresh))));
        }
    }

    /// It is done.
    @PostMapping(path = ALL + "/{id}/fulfilment", produces = "application/json")
    ResponseEntity<byte[]> fulfil(ApiClient client, @PathVariable UUID id, HttpServletRequest request) {
        var it = existing(id);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            return idempotency.answer(
                    Once.of(client, request, body), () -> answer(200, commitments.keep(it.id(), null, null)));
        }
    }

    /// Another date, of which the customer knows.
    @PostMapping(path = ALL + "/{id}/renegotiation", consumes = "application/json", produces = "application/json")
    ResponseEntity<byte[]> renegotiate(ApiClient client, @PathVariable UUID id, HttpServletRequest request) {
        var it = existing(id);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            wish.required("told");
            var once = Once.of(client, request, body);
            var key = once.name().orElseGet(() -> "api:" + UUID.randomUUID());
            var standing = conversations.find(it.conversation()).orElseThrow();
            var fresh = wish(standing, wish, it.owner(), it.text(), wish.due(), key);
            return idempotency.answer(once, () -> answer(201, commitments.renegotiate(it.id(), fresh, null)));
        }
    }

    private Answer answer(int status, Settling settling) {
        return switch (settling) {
            case Settling.Settled(var it) -> new Answer(status, json(it));
            case Settling.AlreadySettled(var it) -> throw Refused.commitmentSettled(it.state().column());
            case Settling.Past _ -> throw Refused.invalidField("due", "api.wrong.past");
            case Settling.NotTold _ -> throw Refused.invalidField("told", "api.wrong.missing");
            case Settling.Broken _ -> throw Refused.commitmentSettled("broken");
        };
    }

    private static NewCommitment wish(
            Conversation conversation, CommitmentWish wish, UUID owner, String text, Instant due, String key) {
        return new NewCommitment(
                conversation.id(),
                null,
                conversation.channel(),
                owner,
                null,
                text,
                due,
                false,
                Objects.requireNonNullElse(wish.optional("told"), ""),
                "",
                key);
    }

    private UUID owner(CommitmentWish wish) {
        return agents.findByEmail(wish.required("owner"))
                .filter(agent -> !agent.isDisabled())
                .map(Agent::id)
                .orElseThrow(() -> Refused.invalidField("owner", "api.wrong.agent"));
    }

    private Conversation conversation(long number) {
        return conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
    }

    private Commitment existing(UUID id) {
        return commitments.find(id).orElseThrow(Refused::unknownCommitment);
    }

    private CommitmentJson json(Commitment it) {
        var standing = conversations.find(it.conversation()).orElseThrow();
        return CommitmentJson.of(it, standing.number(), directory.of(List.of(standing)));
    }

    private @Nullable Commitment after(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            return commitments
                    .find(UUID.fromString(given))
                    .orElseThrow(() -> Refused.invalidParameter("after", "api.wrong.cursor"));
        } catch (IllegalArgumentException notOurs) {
            throw Refused.invalidParameter("after", "api.wrong.cursor");
        }
    }

    private static Set<CommitmentState> states(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return Set.of(CommitmentState.values());
        }
        return Arrays.stream(CommitmentState.values())
                .filter(state -> state.column().equals(given))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Refused.invalidParameter("state", "api.wrong.commitment-state"));
    }
}
