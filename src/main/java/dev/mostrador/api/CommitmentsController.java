package dev.mostrador.api;

import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.CommitmentFilter;
import dev.mostrador.promise.ledger.CommitmentState;
import dev.mostrador.promise.ledger.Commitments;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// All dates that customers were given.
@RestController
class CommitmentsController {
    private final Commitments commitments;
    private final CommitmentAnswers answers;

    CommitmentsController(Commitments commitments, CommitmentAnswers answers) {
        this.commitments = commitments;
        this.answers = answers;
    }

    @GetMapping("/api/v1/commitments")
    PageOfItems<CommitmentJson> index(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        var most = ListQuery.parse(null, null, null, limit).limit();
        var filter = new CommitmentFilter(null, states(state), null);
        var page = commitments.page(filter, after(after), most);
        var items = page.stream().limit(most).map(answers::json).toList();
        return new PageOfItems<>(
                items, page.size() > most ? items.getLast().id().toString() : null);
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
