package dev.mostrador.desk.delegation;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.delegation.Cause;
import dev.mostrador.delegation.Delegables.Delegable;
import dev.mostrador.delegation.Delegables.Presence;
import dev.mostrador.delegation.DelegateResult;
import dev.mostrador.delegation.Delegating;
import dev.mostrador.delegation.Delegations;
import dev.mostrador.delegation.Pack;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.Selection;
import dev.mostrador.identity.CurrentAgent;
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

/// Gives a matter to somebody who may decide it. A script asks over the page; without one it is a page of its own.
@Controller
public class DelegationController {
    private static final String PATH = "/conversations/{number:[0-9]+}/delegation";

    private final Found found;
    private final Delegations delegations;
    private final Answering answering;

    DelegationController(Found found, Delegations delegations, Answering answering) {
        this.found = found;
        this.delegations = delegations;
        this.answering = answering;
    }

    /// @param people to whom it can go, the proposed one first
    /// @param back where nothing is done
    public record Ask(
            long number, List<Cause> causes, List<Delegable> people, Pack pack, Form form, String at, String back) {
        /// Whom the protocol names, and who is away: their deputy is proposed.
        public List<Delegable> missed() {
            var chosen = people.getFirst();
            return people.stream()
                    .filter(it -> it.named() && it.presence() == Presence.AWAY)
                    .filter(it -> chosen.presence() != Presence.AWAY)
                    .limit(1)
                    .toList();
        }
    }

    @GetMapping(PATH + "/new")
    View blank(CurrentAgent agent, @PathVariable long number, Form form) {
        return ask(agent, found.conversation(number), form);
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = found.conversation(number);
        var reason = form.required("reason", Delegating.LONGEST);
        var asks = form.limited("asks", Delegating.LONGEST);
        if (!form.isFine()) return ask(agent, it, form).status(422);
        var result = delegations.delegate(new Delegating(it.id(), chosen(form), reason, asks, agent.id()));
        return switch (result) {
            case DelegateResult.Delegated _, DelegateResult.AlreadyDelegated _ -> answering.back(form, number);
            case DelegateResult.NoReason _ ->
                ask(agent, it, form.refuse("reason", "ui.form.required")).status(422);
            case DelegateResult.NotAbove _ ->
                ask(agent, it, form.refuse("to", "delegation.refused.not-above"))
                        .status(422);
            case DelegateResult.ToThemselves _ ->
                ask(agent, it, form.refuse("to", "delegation.refused.self")).status(422);
            case DelegateResult.Over _ -> answering.incomplete(form, number, "delegation.refused.over");
        };
    }

    private static @Nullable UUID chosen(Form form) {
        try {
            return form.value("to").isEmpty() ? null : UUID.fromString(form.value("to"));
        } catch (IllegalArgumentException nobody) {
            throw new NotFound();
        }
    }

    private View ask(CurrentAgent agent, Conversation it, Form form) {
        var stands = delegations.of(it.id()).orElse(null);
        return View.of(
                "delegation/new",
                new Ask(
                        it.number(),
                        delegations.causes(it, stands),
                        delegations.people(it, agent.id()),
                        delegations.pack(it),
                        form,
                        form.value("at"),
                        Selection.at(form).conversation(it.number())));
    }
}
