package dev.mostrador.survey;

import java.time.Instant;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How content customers are with how they were attended (CSAT): those who said 4 or 5 of 5, of those who answered.
@Component
public class Satisfaction {
    private static final int ENOUGH = 5; // answers, before a share says anything

    private final SurveyAnswerTable answers;

    Satisfaction(SurveyAnswerTable answers) {
        this.answers = answers;
    }

    public record Figures(int asked, int answered, int satisfied) {
        /// Empty: too few answered to tell.
        public OptionalInt csat() {
            return Satisfaction.percent(satisfied, answered);
        }

        /// How many of those asked answered, in percent; empty: nobody was asked.
        public OptionalInt answering() {
            return asked == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(answered * 100f / asked));
        }
    }

    private static OptionalInt percent(int satisfied, int answered) {
        return answered < ENOUGH ? OptionalInt.empty() : OptionalInt.of(Math.round(satisfied * 100f / answered));
    }

    /// Of what was asked since then.
    public Figures since(Instant since) {
        return answers.since(since);
    }

    /// Of what was asked in those.
    public Figures of(Collection<UUID> conversations) {
        return answers.figuresOf(conversations);
    }
}
