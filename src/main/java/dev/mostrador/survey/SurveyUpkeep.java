package dev.mostrador.survey;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// An ending is asked about; whatever undoes it takes the question back. What was asked stays with the conversation
/// that it was asked in: of merged ones the whole family is read.
@Component
class SurveyUpkeep {
    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(1); // in which an ending is taken back

    private final EndingTable endings;
    private final SurveyAnswerTable answers;
    private final SurveyPolicies policies;
    private final Conversations conversations;
    private final Clock clock;

    SurveyUpkeep(
            EndingTable endings,
            SurveyAnswerTable answers,
            SurveyPolicies policies,
            Conversations conversations,
            Clock clock) {
        this.endings = endings;
        this.answers = answers;
        this.policies = policies;
        this.conversations = conversations;
        this.clock = clock;
    }

    @EventListener
    void on(EventRecorded event) {
        if (!policies.isKnown()) return;
        switch (event.kind()) {
            case RESOLVED, CLOSED -> ended(event.conversation());
            case REOPENED, MARKED_SPAM -> endings.forget(List.of(event.conversation()));
            case UNDONE, MERGED -> lookAgain(event.conversation());
            default -> {}
        }
    }

    private void ended(UUID conversation) {
        var policy = policies.current();
        if (!policy.on()) return;
        var now = clock.instant();
        var wait = policy.days() == 0 ? SECOND_THOUGHTS : Duration.ofDays(policy.days());
        endings.ended(conversation, now, now.plus(wait));
    }

    // Its ending was taken back, or what is not over was merged into it.
    private void lookAgain(UUID conversation) {
        var state = conversations.find(conversation).map(Conversation::state).orElse(State.OPEN);
        if (state != State.RESOLVED && state != State.CLOSED) endings.forget(List.of(conversation));
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        endings.forget(deleted.conversations());
        answers.forget(deleted.conversations());
    }
}
