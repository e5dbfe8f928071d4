package dev.mostrador.desk.answer;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.Staff;
import dev.mostrador.desk.bulk.Action;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.document.Requirement.SolvedOrDated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads what a macro does, for one conversation, agent and moment. The words are those of [Action], as in actions on
/// many, and three that only mean something here: `assign:me`, `snooze:3d` and `commit:2d` (of working days).
@Component
class Steps {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Pattern DAYS = Pattern.compile("(snooze|commit):(\\d{1,2})d");
    private static final int LOOKED_AHEAD = 120; // days

    private final Staff staff;
    private final Tags tags;
    private final Calendars calendars;
    private final Clock clock;

    Steps(Staff staff, Tags tags, Calendars calendars, Clock clock) {
        this.staff = staff;
        this.tags = tags;
        this.calendars = calendars;
        this.clock = clock;
    }

    sealed interface Step {
        record Do(Action action) implements Step {}

        /// A date that goes into the ledger.
        record Commit(Instant due) implements Step {}

        /// It names somebody or something that is no longer there.
        record Gone(String step) implements Step {}
    }

    List<Step> of(List<String> steps, Conversation it, CurrentAgent agent) {
        return steps.stream().map(step -> step(step, it, agent)).toList();
    }

    static Optional<Instant> due(List<Step> steps) {
        return steps.stream()
                .filter(Step.Commit.class::isInstance)
                .map(step -> ((Step.Commit) step).due())
                .findFirst();
    }

    /// What a reply with these steps does, in the words of the protocol's gates: whoever made the macro has said so.
    static Set<String> does(List<String> steps) {
        return steps.stream().flatMap(step -> does(step).stream()).collect(Collectors.toSet());
    }

    private static Optional<String> does(String step) {
        var days = DAYS.matcher(step);
        if (days.matches())
            return Optional.of(SolvedOrDated.DATED).filter(_ -> days.group(1).equals("commit"));
        return Action.parse(step)
                .filter(action -> action instanceof Action.Resolve || action instanceof Action.Close)
                .map(_ -> SolvedOrDated.SOLVED);
    }

    private Step step(String step, Conversation it, CurrentAgent agent) {
        var days = DAYS.matcher(step);
        if (days.matches()) {
            var count = Integer.parseInt(days.group(2));
            return days.group(1).equals("commit")
                    ? new Step.Commit(workingDay(it, count))
                    : new Step.Do(new Action.Snooze(morning(agent, count)));
        }
        if (step.equals("assign:me")) return new Step.Do(new Action.Assign(agent.id()));
        return Action.parse(step).filter(this::isThere).<Step>map(Step.Do::new).orElseGet(() -> new Step.Gone(step));
    }

    private boolean isThere(Action action) {
        return switch (action) {
            case Action.Assign(var chosen) ->
                chosen == null || staff.colleagues().isAgent(chosen);
            case Action.Team(var team) -> team == null || staff.colleagues().isTeam(team);
            case Action.Tag(var tag) -> tags.find(tag).isPresent();
            case Action.Untag(var tag) -> tags.find(tag).isPresent();
            default -> true;
        };
    }

    private Instant morning(CurrentAgent agent, int days) {
        return clock.instant().atZone(agent.zone()).plusDays(days).with(MORNING).toInstant();
    }

    // When the shop closes on the last of so many days on which it opens.
    private Instant workingDay(Conversation it, int days) {
        var hours = calendars.of(it.channel(), it.inbox(), it.team()).hours();
        var day = clock.instant().atZone(hours.zone()).toLocalDate();
        var left = days;
        for (var i = 0; i < LOOKED_AHEAD && left > 0; i++) {
            day = day.plusDays(1);
            if (!hours.on(day).isEmpty()) left--;
        }
        var open = hours.on(day);
        var minute = open.isEmpty() ? 19 * 60 : Math.min(open.getLast().to(), 23 * 60 + 59);
        return day.atTime(minute / 60, minute % 60).atZone(hours.zone()).toInstant();
    }
}
