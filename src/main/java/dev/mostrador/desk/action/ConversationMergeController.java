package dev.mostrador.desk.action;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Merging.MergeResult;
import dev.mostrador.conversation.State;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Two conversations turn out to be one matter; and when they were not, it is undone.
@Controller
public class ConversationMergeController {
    private static final String PATH = "/conversations/{number:[0-9]+}/merges";
    private static final int CANDIDATES = 20;

    private final Found found;
    private final Conversations conversations;
    private final Merging merging;
    private final Answering answering;

    ConversationMergeController(Found found, Conversations conversations, Merging merging, Answering answering) {
        this.found = found;
        this.conversations = conversations;
        this.merging = merging;
        this.answering = answering;
    }

    /// @param conversation from which the agent came
    /// @param other the one chosen; null: still to be found
    /// @param kept of the two, the number that stays; the older one unless the agent says otherwise
    /// @param strangers the two are of different customers
    /// @param candidates the customer's others
    /// @param likely numbers of those that read like the same matter; they come first
    /// @param unknown what was typed names no conversation
    /// @param problem a message key; null: none
    public record MergeScreen(
            Conversation conversation,
            @Nullable Conversation other,
            long kept,
            boolean strangers,
            List<Conversation> candidates,
            Set<Long> likely,
            String query,
            boolean unknown,
            @Nullable String problem,
            String at) {}

    @GetMapping(PATH + "/new")
    View blank(@PathVariable long number, Form parameters) {
        var conversation = found.conversation(number);
        var query = parameters.value("other").replace("#", "").strip();
        var other = query.matches("\\d{1,18}")
                ? conversations
                        .findByNumber(Long.parseLong(query))
                        .filter(it -> !it.id().equals(conversation.id()))
                : Optional.<Conversation>empty();
        return screen(conversation, other.orElse(null), query, parameters.value("at"), null);
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var chosen = form.value("other");
        if (!chosen.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        var other = found.conversation(Long.parseLong(chosen));
        var keepsOther = form.value("kept").equals(chosen);
        var result = merging.merge(
                keepsOther ? conversation.id() : other.id(),
                keepsOther ? other.id() : conversation.id(),
                form.has("strangers", "on"),
                agent.id());
        return switch (result) {
            case MergeResult.Merged(var kept) ->
                answering
                        .back(form, kept.number())
                        .saying("desk.merge.done", "#" + (keepsOther ? conversation : other).number());
            case MergeResult.AlreadyMerged(var kept) -> answering.back(form, kept.number());
            case MergeResult.Same _ -> answering.back(form, conversation.number());
            case MergeResult.OtherCustomer _ ->
                screen(conversation, other, chosen, form.value("at"), "desk.merge.strangers-missing")
                        .status(422);
            case MergeResult.InSpam _ ->
                screen(conversation, other, chosen, form.value("at"), "desk.merge.in-spam")
                        .status(422);
        };
    }

    @DeleteMapping(PATH + "/{merged:[0-9]+}")
    View destroy(CurrentAgent agent, @PathVariable long number, @PathVariable long merged, Form form) {
        var conversation = found.conversation(number);
        var loser = conversations.findItself(merged).orElseThrow(NotFound::new);
        merging.undo(loser.id(), agent.id());
        return answering.back(form, conversation.number()).saying("desk.merge.undone", "#" + merged);
    }

    private View screen(
            Conversation conversation,
            @Nullable Conversation other,
            String query,
            String at,
            @Nullable String problem) {
        var candidates = conversations.ofCustomer(conversation.customer(), CANDIDATES).stream()
                .filter(it -> !it.id().equals(conversation.id()) && it.state() != State.SPAM)
                .sorted(Comparator.comparing(Conversation::state)) // stable: within a state the newest stay first
                .sorted(Comparator.comparing((Conversation it) -> !Likeness.isLikelySame(conversation, it)))
                .toList();
        var likely = candidates.stream()
                .filter(it -> Likeness.isLikelySame(conversation, it))
                .map(Conversation::number)
                .collect(Collectors.toSet());
        return View.of(
                "conversation/merge",
                new MergeScreen(
                        conversation,
                        other,
                        other == null ? 0 : Math.min(conversation.number(), other.number()),
                        other != null && merging.areOfTwoCustomers(conversation, other),
                        candidates,
                        likely,
                        query,
                        other == null && !query.isEmpty(),
                        problem,
                        at));
    }
}
