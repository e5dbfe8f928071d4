package dev.mostrador.desk.answer;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.Staff;
import dev.mostrador.desk.answer.Steps.Step;
import dev.mostrador.desk.bulk.Action;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Saying;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Shows what a macro is going to do, and does it.
@Controller
public class MacroController {
    private static final String PATH = "/conversations/{number:[0-9]+}/macros/{id}";

    private final Found found;
    private final PreparedAnswers answers;
    private final Macros macros;
    private final Staff staff;
    private final Tags tags;
    private final Reasons reasons;
    private final Answering answering;

    MacroController(
            Found found,
            PreparedAnswers answers,
            Macros macros,
            Staff staff,
            Tags tags,
            Reasons reasons,
            Answering answering) {
        this.found = found;
        this.answers = answers;
        this.macros = macros;
        this.staff = staff;
        this.tags = tags;
        this.reasons = reasons;
        this.answering = answering;
    }

    /// @param does each step in words
    /// @param key names this one run
    /// @param refusal why it did not happen; null: not tried yet
    public record Preview(
            long number,
            String subject,
            PreparedAnswer macro,
            String text,
            List<Line> does,
            String key,
            String at,
            @Nullable Saying refusal) {}

    /// @param moment a date that belongs to it; null: none
    public record Line(String key, String about, java.time.@Nullable Instant moment) {}

    @GetMapping(PATH)
    View show(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = found.conversation(number);
        return preview(agent, it, macro(id, agent), form, null);
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = found.conversation(number);
        var macro = macro(id, agent);
        var key = form.value("key").matches("[\\w-]{8,60}")
                ? form.value("key")
                : UUID.randomUUID().toString();
        return macros.run(macro, it, agent, key)
                .map(why -> preview(agent, it, macro, form, why).status(422))
                .orElseGet(() -> answering.back(form, number));
    }

    private PreparedAnswer macro(UUID id, CurrentAgent agent) {
        return answers.find(id, answers.who(agent))
                .filter(it -> !it.isExpired(answers.today()))
                .orElseThrow(NotFound::new);
    }

    private View preview(CurrentAgent agent, Conversation it, PreparedAnswer macro, Form form, @Nullable Saying why) {
        var plan = macros.plan(macro, it, agent);
        var lines = plan.steps().stream().map(this::line).toList();
        var key = UUID.randomUUID().toString();
        return View.of(
                "answer/macro",
                new Preview(it.number(), it.subject(), macro, plan.text(), lines, key, form.value("at"), why));
    }

    private Line line(Step step) {
        return switch (step) {
            case Step.Gone _ -> new Line("desk.macro.does.gone", "", null);
            case Step.Commit(var due) -> new Line("desk.macro.does.commit", "", due);
            case Step.Do(var action) -> line(action);
        };
    }

    private Line line(Action action) {
        var colleagues = staff.colleagues();
        return switch (action) {
            case Action.Assign(var who) when who == null -> new Line("desk.macro.does.unassign", "", null);
            case Action.Assign(var who) -> new Line("desk.macro.does.assign", colleagues.agent(who), null);
            case Action.Team(var team) when team == null -> new Line("desk.macro.does.no-team", "", null);
            case Action.Team(var team) -> new Line("desk.macro.does.team", colleagues.team(team), null);
            case Action.Tag(var tag) -> new Line("desk.macro.does.tag", tag(tag), null);
            case Action.Untag(var tag) -> new Line("desk.macro.does.untag", tag(tag), null);
            case Action.Prioritise(var priority) -> new Line("desk.macro.does.priority." + priority.column(), "", null);
            case Action.Snooze(var until) when until == null -> new Line("desk.macro.does.wait", "", null);
            case Action.Snooze(var until) -> new Line("desk.macro.does.snooze", "", until);
            case Action.MarkSpam() -> new Line("desk.macro.does.spam", "", null);
            case Action.Resolve() -> new Line("desk.macro.does.resolve", "", null);
            case Action.Reopen() -> new Line("desk.macro.does.reopen", "", null);
            case Action.Sort(var reason) -> new Line("desk.macro.does.reason", reason(reason), null);
            case Action.Close(var reason) -> new Line("desk.macro.does.close." + reason.column(), "", null);
        };
    }

    private String tag(UUID id) {
        return tags.find(id).map(Tags.Tag::name).orElse("");
    }

    private String reason(String key) {
        return reasons.tree().find(key).map(it -> it.name("es")).orElse("");
    }
}
