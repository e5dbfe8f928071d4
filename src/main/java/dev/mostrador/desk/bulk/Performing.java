package dev.mostrador.desk.bulk;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Closing.CloseResult;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Prioritising;
import dev.mostrador.conversation.Reopening;
import dev.mostrador.conversation.Snoozing;
import dev.mostrador.conversation.Spam;
import dev.mostrador.conversation.Tags;
import dev.mostrador.routing.Misgivings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Does an [Action] to one conversation by the same commands as its own buttons do.
@Component
class Performing {
    private final Assigning assigning;
    private final Tags tags;
    private final Prioritising prioritising;
    private final Snoozing snoozing;
    private final Closing closing;
    private final Reopening reopening;
    private final Spam spam;
    private final Conversations conversations;
    private final Misgivings misgivings;

    Performing(
            Assigning assigning,
            Tags tags,
            Prioritising prioritising,
            Snoozing snoozing,
            Closing closing,
            Reopening reopening,
            Spam spam,
            Conversations conversations,
            Misgivings misgivings) {
        this.assigning = assigning;
        this.tags = tags;
        this.prioritising = prioritising;
        this.snoozing = snoozing;
        this.closing = closing;
        this.reopening = reopening;
        this.spam = spam;
        this.conversations = conversations;
        this.misgivings = misgivings;
    }

    // One by one somebody can say why all the same.
    private boolean lacks(UUID id, UUID chosen) {
        return conversations
                .find(id)
                .filter(it -> !misgivings.missing(it, chosen).isEmpty())
                .isPresent();
    }

    /// Why it was not done, as a message key; empty: done, or so already.
    Optional<String> refusal(Action action, UUID id, UUID agent) {
        switch (action) {
            case Action.Assign(var chosen) -> {
                if (chosen != null && lacks(id, chosen)) {
                    return Optional.of("routing.misgiving.bulk");
                }
                assigning.assign(id, chosen, agent);
            }
            case Action.Team(var team) -> assigning.assignTeam(id, team, agent);
            case Action.Tag(var tag) -> tags.put(id, tags.find(tag).orElseThrow(), agent);
            case Action.Untag(var tag) -> tags.remove(id, tags.find(tag).orElseThrow(), agent);
            case Action.Prioritise(var priority) -> prioritising.prioritise(id, priority, agent);
            case Action.MarkSpam() -> spam.mark(id, agent);
            case Action.Resolve() -> closing.resolve(id, agent);
            case Action.Reopen() -> reopening.byAgent(id, agent);
            case Action.Snooze(var until) -> {
                return snoozing.snooze(id, until, agent) == Snoozing.Result.PAST
                        ? Optional.of("desk.snooze.past")
                        : Optional.empty();
            }
            case Action.Close(var reason) -> {
                return closing.close(id, reason, "", agent) instanceof CloseResult.Refused(var why)
                        ? Optional.of(why)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
