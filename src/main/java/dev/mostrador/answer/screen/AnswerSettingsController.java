package dev.mostrador.answer.screen;

import dev.mostrador.answer.AnswerFigures;
import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Sets;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Shipped;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// For supervisors: what the shared answers bring about, which to look at again, and sets to begin with.
@Controller
public class AnswerSettingsController {
    static final String PATH = "/settings/answers";

    private final PreparedAnswers answers;
    private final AnswerFigures figures;
    private final Sets sets;
    private final Agents agents;

    AnswerSettingsController(PreparedAnswers answers, AnswerFigures figures, Sets sets, Agents agents) {
        this.answers = answers;
        this.figures = figures;
        this.sets = sets;
        this.agents = agents;
    }

    /// @param why it should be looked at again: part of a message key; empty: it need not
    public record Row(PreparedAnswer it, AnswerFigures.Line figures, String owner, String why) {}

    public record Overview(List<Row> rows, List<Sets.Offered> sets, int days) {
        public List<Row> doubtful() {
            return rows.stream().filter(row -> !row.why().isEmpty()).toList();
        }
    }

    @GetMapping(PATH)
    View index(CurrentAgent agent) {
        var lines = figures.all();
        var names = agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        var today = answers.today();
        var rows = answers.all(answers.who(agent)).stream()
                .filter(it -> it.shelf() != Shelf.PERSONAL)
                .map(it -> row(it, lines.getOrDefault(it.id(), AnswerFigures.Line.NONE), names, today))
                .sorted(Comparator.comparing((Row row) -> -row.figures().uses())
                        .thenComparing(row -> row.it().title()))
                .toList();
        return View.of("answer/settings", new Overview(rows, sets.offered(), AnswerFigures.DAYS));
    }

    private static Row row(PreparedAnswer it, AnswerFigures.Line line, Map<UUID, String> names, LocalDate today) {
        var why = it.isExpired(today) ? "expired" : it.isDue(today) ? "due" : line.isDoubtful() ? "doubtful" : "";
        return new Row(it, line, it.owner() == null ? "" : names.getOrDefault(it.owner(), ""), why);
    }

    @PostMapping(PATH + "/sets")
    View create(CurrentAgent agent, Form form) {
        var set = form.value("set");
        if (!Shipped.SETS.contains(set)) throw new NotFound();
        var count = sets.take(set, agent.id(), answers.who(agent));
        return View.redirect(PATH).saying("answer.set.taken", count);
    }
}
