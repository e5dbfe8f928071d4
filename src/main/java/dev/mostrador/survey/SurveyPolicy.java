package dev.mostrador.survey;

import java.util.Set;

/// Whether and when customers are asked.
///
/// @param days after the matter's end; 0: at once
/// @param rest how many days at least lie between two questions to the same customer
/// @param channels as in `conversation.channel`
public record SurveyPolicy(boolean on, int days, int rest, Set<String> channels) {
    public static final int MOST_DAYS = 7;
    public static final int LONGEST_REST = 365;

    /// Of a shop that never said anything.
    public static final SurveyPolicy USUAL = new SurveyPolicy(false, 1, 30, Set.of("email", "form"));
}
