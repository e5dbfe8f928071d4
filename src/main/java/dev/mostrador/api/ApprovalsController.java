package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.remedy.Approval;
import dev.mostrador.remedy.Approval.State;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.remedy.Approvals.Decision;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What somebody asked for above their limit, and what was decided.
@RestController
class ApprovalsController {
    private final Approvals approvals;
    private final RemedyAnswers answers;
    private final OnBehalf behalf;
    private final Idempotency idempotency;
    private final JsonMapper json;

    ApprovalsController(
            Approvals approvals, RemedyAnswers answers, OnBehalf behalf, Idempotency idempotency, JsonMapper json) {
        this.approvals = approvals;
        this.answers = answers;
        this.behalf = behalf;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GetMapping("/api/v1/approvals")
    PageOfItems<ApprovalJson> index(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        var most = ListQuery.parse(null, null, null, limit).limit();
        var page = approvals.page(states(state), null, RemedyAnswers.after(after), most + 1);
        var items = page.stream().limit(most).map(answers::json).toList();
        return new PageOfItems<>(
                items, page.size() > most ? items.getLast().id().toString() : null);
    }

    private static Set<State> states(@Nullable String given) {
        if (given == null || given.isEmpty()) return EnumSet.allOf(State.class);
        return Arrays.stream(State.values())
                .filter(it -> it.word().equals(given))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Refused.invalidParameter("state", "api.wrong.approval-state"));
    }

    @PostMapping(path = "/api/v1/approvals/{id}/decision", consumes = "application/json", produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable UUID id, HttpServletRequest request) {
        return answered(client, id, request, (it, wish) -> {
            var decision = new Decision(
                    approves(wish),
                    answers.amount(wish, it.money().currency()),
                    Objects.requireNonNullElse(wish.optional("answer"), ""),
                    answers.agent(wish));
            return answers.answer(approvals.decide(it.id(), decision));
        });
    }

    @PostMapping(
            path = "/api/v1/approvals/{id}/withdrawal",
            consumes = "application/json",
            produces = "application/json")
    ResponseEntity<byte[]> destroy(ApiClient client, @PathVariable UUID id, HttpServletRequest request) {
        return answered(
                client, id, request, (it, wish) -> answers.answer(approvals.withdraw(it.id(), answers.agent(wish))));
    }

    private ResponseEntity<byte[]> answered(
            ApiClient client, UUID id, HttpServletRequest request, BiFunction<Approval, CommitmentWish, Answer> work) {
        var it = approvals.find(id).orElseThrow(Refused::unknownApproval);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var agent = answers.agent(wish);
            return idempotency.answer(
                    Once.of(client, request, body),
                    () -> behalf.of(agent, client, request, () -> work.apply(it, wish)));
        }
    }

    private static boolean approves(CommitmentWish wish) {
        return switch (wish.required("decision")) {
            case "approve" -> true;
            case "refuse" -> false;
            default -> throw Refused.invalidField("decision", "api.wrong.decision");
        };
    }
}
