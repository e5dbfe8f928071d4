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
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.SortResult;
import dev.mostrador.routing.Misgivings;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Does an [Action] to one conversation by the same commands as its own buttons do.
@Component
public class Performing {
    private final Assigning assigning;
    private final Tags tags;
    private final Prioritising prioritising;
    private final Snoozing snoozing;
    private final Closing closing;
    private final Reopening reopening;
    private final Spam spam;
    private final ReasonSorting sorting;
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
            Misgivings misgivings,
            ReasonSorting sorting) {
        this.assigning = assigning;
        this.tags = tags;
        this.prioritising = prioritising;
        this.snoozing = snoozing;
        this.closing = closing;
        this.reopening = reopening;
        this.spam = spam;
        this.conversations = conversations;
        this.misgivings = misgivings;
        this.sorting = sorting;
    }

    /// What is said of its reason before `now` is.
    Report.Resorted sorted(UUID id, String now) {
        var before = sorting.of(id).orElse(null);
        return new Report.Resorted(
                before == null ? null : before.kind().column(), before == null ? null : before.reason(), now);
    }

    /// Nothing has changed.
    boolean isSorted(Report.Resorted was, UUID id) {
        return Objects.equals(was, sorted(id, was.now()));
    }

    /// False: somebody has said otherwise since.
    boolean isSortedBack(Report.Resorted it, UUID id, UUID agent) {
        var now = sorting.of(id).orElse(null);
        if (now == null || !it.now().equals(now.reason())) {
            return false;
        }
        if (it.kind() == null) {
            sorting.clear(id, agent);
            return true;
        }
        return sorting.sort(id, Kind.find(it.kind()).orElse(null), it.reason(), agent) instanceof SortResult.Done;
    }

    // One by one somebody can say why all the same.
    private boolean lacks(UUID id, UUID chosen) {
        return conversations
                .find(id)
                .filter(it -> !misgivings.missing(it, chosen).isEmpty())
                .isPresent();
    }

    /// Why it was not done, as a message key; empty: done, or so already.
    public Optional<String> refusal(Action action, UUID id, UUID agent) {
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
            case Action.Sort(var reason) -> {
                return sorting.sort(id, null, reason, agent) instanceof SortResult.UnknownReason
                        ? Optional.of("desk.bulk.reason-gone")
                        : Optional.empty();
            }
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
