package dev.mostrador.survey.screen;

import dev.mostrador.survey.Satisfaction;
import dev.mostrador.survey.SurveyAnswer;
import dev.mostrador.ui.Form;
import java.util.List;

/// The settings of the survey, with what came of it.
///
/// @param channels by which customers can be asked
/// @param days that the figures are of
/// @param lines the newest answers
public record SurveySheet(Form form, List<String> channels, Satisfaction.Figures figures, int days, List<Line> lines) {
    /// @param agent who had written last
    public record Line(SurveyAnswer it, String agent) {}
}
