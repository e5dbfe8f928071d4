package dev.mostrador.remedy.screen;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Reasons;
import dev.mostrador.reason.Sorted;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.remedy.Ceiling.Excess;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.GrantResult;
import dev.mostrador.remedy.NewConcession;
import dev.mostrador.remedy.Terms;
import dev.mostrador.remedy.TermsInForce;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Gives a customer something.
@Controller
class GrantController {
    private static final String PATH = "/conversations/{number:[0-9]+}/concessions";

    private final Concessions concessions;
    private final Approvals approvals;
    private final TermsInForce terms;
    private final Reasons reasons;
    private final ReasonSorting sorting;
    private final Conversations conversations;
    private final Agents agents;

    GrantController(
            Concessions concessions,
            Approvals approvals,
            TermsInForce terms,
            Reasons reasons,
            ReasonSorting sorting,
            Conversations conversations,
            Agents agents) {
        this.concessions = concessions;
        this.approvals = approvals;
        this.terms = terms;
        this.reasons = reasons;
        this.sorting = sorting;
        this.conversations = conversations;
        this.agents = agents;
    }

    @GetMapping(PATH + "/new")
    View blank(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = find(number);
        form.with("key", UUID.randomUUID().toString()).with("remedy", "refund");
        sorting.of(it.id()).map(Sorted::reason).ifPresent(reason -> form.with("reason", reason));
        return View.of("remedy/new", screen(it, form, agent, null));
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = find(number);
        return switch (concessions.grant(wish(it, form, agent))) {
            case GrantResult.Granted _ ->
                View.redirect(Back.of(form, here(number))).saying("remedy.granted");
            case GrantResult.Asked _ ->
                View.redirect(Back.of(form, here(number))).saying("remedy.asked");
            case GrantResult.Over(var _, var excess) ->
                View.of("remedy/over", screen(it, form, agent, excess)).status(422);
            case GrantResult.Incomplete(var field, var key) -> {
                form.refuse(field, key);
                yield View.of("remedy/new", screen(it, form, agent, null)).status(422);
            }
        };
    }

    private static NewConcession wish(Conversation it, Form form, CurrentAgent agent) {
        return new NewConcession(
                it.id(),
                Terms.remedy(form.value("remedy")).orElse(null),
                form.value("amount"),
                form.value("reason"),
                form.value("why"),
                agent.id(),
                form.has("asking", "true"),
                form.value("key").isEmpty() ? UUID.randomUUID().toString() : agent.id() + ":" + form.value("key"));
    }

    private Granting screen(Conversation it, Form form, CurrentAgent agent, @Nullable Excess over) {
        return new Granting(
                it,
                form,
                Back.of(form, here(it.number())),
                terms.of(it.id()).currency(),
                over == null ? concessions.left(it, agents.find(agent.id()).orElseThrow()) : List.of(),
                reasons.tree().choices(),
                approvals.asked(it.id(), agent.id()),
                over);
    }

    private static String here(long number) {
        return "/conversations/" + number;
    }

    private Conversation find(long number) {
        return conversations.findByNumber(number).orElseThrow(NotFound::new);
    }
}
