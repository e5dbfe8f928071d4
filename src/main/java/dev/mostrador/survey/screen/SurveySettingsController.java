package dev.mostrador.survey.screen;

import dev.mostrador.channel.Outgoing;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.survey.Satisfaction;
import dev.mostrador.survey.SurveyPolicies;
import dev.mostrador.survey.SurveyPolicy;
import dev.mostrador.survey.Surveys;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// For supervisors: whether and when customers are asked, and what they said lately.
@Controller
class SurveySettingsController {
    static final String PATH = "/settings/survey";

    private static final int DAYS = 28;
    private static final int SHOWN = 25;

    private final SurveyPolicies policies;
    private final Satisfaction satisfaction;
    private final Surveys surveys;
    private final Agents agents;
    private final Outgoing outgoing;
    private final Clock clock;

    SurveySettingsController(
            SurveyPolicies policies,
            Satisfaction satisfaction,
            Surveys surveys,
            Agents agents,
            Outgoing outgoing,
            Clock clock) {
        this.policies = policies;
        this.satisfaction = satisfaction;
        this.surveys = surveys;
        this.agents = agents;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View index() {
        return page(filled(policies.current()));
    }

    @PutMapping(PATH)
    View update(Form form) {
        var policy = new SurveyPolicy(
                form.has("on", "yes"),
                number(form, "days", SurveyPolicy.MOST_DAYS),
                number(form, "rest", SurveyPolicy.LONGEST_REST),
                Set.copyOf(form.values("channels").stream()
                        .filter(outgoing.channels()::contains)
                        .collect(Collectors.toSet())));
        if (policy.on() && policy.channels().isEmpty()) form.refuse("channels", "survey.settings.channels-none");
        if (!form.isFine()) return page(form).status(422);
        policies.change(policy);
        return View.redirect(PATH).saying("survey.settings.saved");
    }

    private static int number(Form form, String name, int most) {
        var typed = form.value(name);
        if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= most) return Integer.parseInt(typed);
        form.refuse(name, "survey.settings.number", most);
        return 0;
    }

    private static Form filled(SurveyPolicy policy) {
        return Form.blank()
                .with("on", policy.on() ? "yes" : "")
                .with("days", Integer.toString(policy.days()))
                .with("rest", Integer.toString(policy.rest()))
                .with("channels", policy.channels().toArray(String[]::new));
    }

    private View page(Form form) {
        var figures = satisfaction.since(clock.instant().minus(Duration.ofDays(DAYS)));
        return View.of("survey/settings", new SurveySheet(form, outgoing.channels(), figures, DAYS, lines()));
    }

    private List<SurveySheet.Line> lines() {
        var names = agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        return surveys.answered(null, SHOWN).stream()
                .map(it -> new SurveySheet.Line(it, names.getOrDefault(it.agent(), "")))
                .toList();
    }
}
