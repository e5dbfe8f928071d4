package dev.mostrador.demo;

import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.View;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Moment;
import dev.mostrador.survey.SurveyAnswer;
import dev.mostrador.survey.SurveyLinks.Asked;
import dev.mostrador.survey.SurveyPolicies;
import dev.mostrador.survey.SurveyPolicy;
import dev.mostrador.survey.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The shop asks its customers; some of those of the last weeks have answered.
@Component
class DemoSurveys {
    private static final int DAYS = 28;
    private static final int LOOKED_THROUGH = 200;

    private final SurveyPolicies policies;
    private final Surveys surveys;
    private final Lists lists;
    private final Threads threads;
    private final Replies replies;

    DemoSurveys(SurveyPolicies policies, Surveys surveys, Lists lists, Threads threads, Replies replies) {
        this.policies = policies;
        this.surveys = surveys;
        this.lists = lists;
        this.threads = threads;
        this.replies = replies;
    }

    /// @param value 0: no answer
    private record Said(int value, String words) {}

    private static final List<Said> SAID = List.of(
            new Said(5, "Muy amables y rápidos. Así da gusto."),
            new Said(4, ""),
            new Said(0, ""),
            new Said(5, ""),
            new Said(2, "Me lo arreglaron, pero tuve que escribir tres veces para que me contestara alguien."),
            new Said(5, "Me lo explicaron sin prisas."),
            new Said(4, "Bien, aunque el chat estaba cerrado a mediodía."),
            new Said(0, ""),
            new Said(3, ""));

    /// Before the first matter ends.
    void open() {
        policies.change(new SurveyPolicy(true, 1, 30, Set.of("email", "form", "chat")));
    }

    /// Day by day, as the clock would have done.
    void tell(Instant now) {
        for (var day = DAYS; day >= 0; day--) {
            Moment.at(now.minus(Duration.ofDays(day)), surveys::askDue);
        }
        var turn = 0;
        for (var asked : asked()) {
            Moment.at(asked.askedAt(), () -> leave(asked));
            var said = SAID.get(turn % SAID.size());
            answer(asked, turn++ < SAID.size() ? said : new Said(said.value(), ""), now); // nobody copies another
        }
    }

    // Nothing of what is told leaves by itself; in a chat nothing has to.
    private void leave(SurveyAnswer asked) {
        threads.message(asked.message())
                .filter(it -> it.delivery() == DeliveryState.QUEUED)
                .ifPresent(it -> replies.delivery(it.id(), DeliveryState.SENT, List.of()));
    }

    private List<SurveyAnswer> asked() {
        return Stream.of(State.RESOLVED, State.CLOSED)
                .flatMap(
                        state -> lists.page(new View.InState(state), Filter.NONE, null, LOOKED_THROUGH).rows().stream())
                .flatMap(it -> surveys.of(it.id()).stream())
                .sorted(Comparator.comparing(SurveyAnswer::askedAt))
                .toList();
    }

    private void answer(SurveyAnswer asked, Said said, Instant now) {
        if (said.value() == 0) return;
        var at = asked.askedAt().plus(Duration.ofHours(5));
        var link = new Asked(AccountScope.require(), asked.id());
        Moment.at(at.isBefore(now) ? at : now, () -> surveys.answer(link, said.value(), said.words()));
    }
}
