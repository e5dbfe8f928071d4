package dev.mostrador.survey;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Role;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What customers were asked of how they were attended, and what they said. Only they say it: nobody on the desk
/// answers for them, changes it, or chooses who is asked.
@Component
public class Surveys {
    private final SurveyAnswerTable table;
    private final Inviting inviting;
    private final Conversations conversations;
    private final Threads threads;
    private final Agents agents;
    private final Notices notices;
    private final Clock clock;

    Surveys(
            SurveyAnswerTable table,
            Inviting inviting,
            Conversations conversations,
            Threads threads,
            Agents agents,
            Notices notices,
            Clock clock) {
        this.table = table;
        this.inviting = inviting;
        this.conversations = conversations;
        this.threads = threads;
        this.agents = agents;
        this.notices = notices;
        this.clock = clock;
    }

    /// What a link asks, while the customer can still say something. In the link's account.
    public Optional<SurveyAnswer> open(SurveyLinks.Asked asked) {
        return table.find(asked.answer()).filter(it -> it.isOpen(clock.instant()));
    }

    /// The customer says it, or says it anew. Empty: they cannot any more.
    @Transactional
    public Optional<SurveyAnswer> answer(SurveyLinks.Asked asked, int value, String comment) {
        var held = table.find(asked.answer())
                .flatMap(it -> conversations.hold(it.conversation()))
                .orElse(null);
        var before = open(asked).orElse(null); // again: somebody may have been here meanwhile
        if (held == null || before == null) return Optional.empty();
        if (Objects.equals(before.value(), value) && before.comment().equals(comment)) return Optional.of(before);
        var said = before.said(value, comment, clock.instant());
        table.save(said);
        tell(held, before, said);
        return Optional.of(said);
    }

    private void tell(Conversation held, SurveyAnswer before, SurveyAnswer said) {
        threads.record(
                held.id(),
                EventKind.SURVEY_ANSWERED,
                Map.of(
                        "value", Objects.toString(said.value()),
                        "note", said.comment().replaceAll("\\s+", " "),
                        "survey", said.id().toString(),
                        "asked", said.askedAt().toString()));
        if (said.isLow() && !before.isLow()) notices.tell(whoMakesItGood(held), NoticeKind.LOW_RATING, held.id());
    }

    // Who answers for the matter, and who supervises; a small shop may have an administrator alone.
    private List<UUID> whoMakesItGood(Conversation held) {
        var own = Stream.of(Optional.ofNullable(held.owner()), Optional.ofNullable(held.assignee()))
                .flatMap(Optional::stream);
        var supervisors = with(Role.SUPERVISOR);
        return Stream.concat(own, (supervisors.isEmpty() ? with(Role.ADMINISTRATOR) : supervisors).stream())
                .distinct()
                .toList();
    }

    private List<UUID> with(Role role) {
        return agents.active().stream()
                .filter(it -> it.role() == role)
                .map(Agent::id)
                .toList();
    }

    /// What was asked in a conversation and in what was merged into it, oldest first.
    public List<SurveyAnswer> of(UUID conversation) {
        return table.of(threads.family(conversation));
    }

    /// What customers said, newest question first.
    ///
    /// @param before the last one of the page before; null: from the newest on
    public List<SurveyAnswer> answered(@Nullable UUID before, int limit) {
        return table.answered(before, limit);
    }

    /// Asks whom it is time to ask, as the clock does: for history that is brought in.
    public void askDue() {
        while (inviting.takeDue() > 0) {}
    }
}
