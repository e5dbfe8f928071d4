package dev.mostrador.api;

import dev.mostrador.delegation.Delegations;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What those above have to decide now.
@RestController
class DelegationsController {
    private final Delegations delegations;
    private final DelegationAnswers answers;

    DelegationsController(Delegations delegations, DelegationAnswers answers) {
        this.delegations = delegations;
        this.answers = answers;
    }

    @GetMapping("/api/v1/delegations")
    PageOfItems<DelegationJson> index(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        var most = ListQuery.parse(null, null, null, limit).limit();
        var page = delegations.waiting(answers.agent("to", to), after(after), most + 1);
        var items = page.stream().limit(most).map(answers::json).toList();
        return new PageOfItems<>(
                items, page.size() > most ? items.getLast().id().toString() : null);
    }

    private static @Nullable UUID after(@Nullable String given) {
        try {
            return given == null || given.isEmpty() ? null : UUID.fromString(given);
        } catch (IllegalArgumentException notOurs) {
            throw Refused.invalidParameter("after", "api.wrong.cursor");
        }
    }
}
