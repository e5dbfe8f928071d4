package dev.mostrador.routing.screen;

import dev.mostrador.conversation.Caps;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.routing.Policies;
import dev.mostrador.routing.Policy;
import dev.mostrador.routing.Rule;
import dev.mostrador.routing.Rules;
import dev.mostrador.routing.Way;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// How each queue is given out, how much one has in hand, when one counts as away; and the rules in their order.
@Controller
public class RoutingController {
    static final String PATH = "/settings/routing";

    private final Policies policies;
    private final Rules rules;
    private final Teams teams;
    private final Caps caps;
    private final Attendance attendance;

    RoutingController(Policies policies, Rules rules, Teams teams, Caps caps, Attendance attendance) {
        this.policies = policies;
        this.rules = rules;
        this.teams = teams;
        this.caps = caps;
        this.attendance = attendance;
    }

    /// @param key what the fields' names end with
    /// @param name of the team, or empty: what has no team
    public record QueueRow(
            String key, String name, @Nullable UUID team) {}

    public record RoutingScreen(List<QueueRow> queues, List<String> channels, List<Rule> rules, Form form) {}

    @GetMapping(PATH)
    View index() {
        return View.of("routing/settings/index", screen(filled()));
    }

    @PutMapping(PATH)
    @Transactional
    View update(Form form) {
        var wanted = queues().stream().map(row -> policy(row, form)).toList();
        var most = Fields.CHANNELS.stream()
                .map(it -> number(form, "cap-" + it, Caps.MOST))
                .toList();
        var idle = number(form, "idle", 480);
        if (!form.isFine()) {
            return View.of("routing/settings/index", screen(form)).status(422);
        }
        wanted.forEach(policies::set);
        for (var i = 0; i < most.size(); i++) {
            if (caps.of(Fields.CHANNELS.get(i)) != most.get(i)) {
                caps.limit(Fields.CHANNELS.get(i), most.get(i));
            }
        }
        attendance.awayAfter(idle);
        return View.redirect(PATH).saying("routing.settings.saved");
    }

    private Policy policy(QueueRow row, Form form) {
        var way = form.value("way-" + row.key());
        return new Policy(
                row.team(),
                List.of("round_robin", "least_loaded").contains(way) ? Way.of(way) : Way.NONE,
                form.has("by-language-" + row.key(), "yes"),
                number(form, "away-" + row.key(), 480));
    }

    static int number(Form form, String name, int most) {
        var value = form.value(name);
        if (value.matches("\\d{1,4}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        form.refuse(name, "routing.form.number", most);
        return 0;
    }

    private RoutingScreen screen(Form form) {
        return new RoutingScreen(queues(), Fields.CHANNELS, rules.all(), form);
    }

    private List<QueueRow> queues() {
        var rows = new ArrayList<QueueRow>();
        rows.add(new QueueRow("none", "", null));
        for (Team team : teams.all()) {
            rows.add(new QueueRow(team.id().toString(), team.name(), team.id()));
        }
        return rows;
    }

    private Form filled() {
        var form = Form.blank().with("idle", Integer.toString(attendance.awayAfter()));
        Fields.CHANNELS.forEach(it -> form.with("cap-" + it, Integer.toString(caps.of(it))));
        for (var row : queues()) {
            var policy = policies.of(row.team());
            form.with("way-" + row.key(), policy.way().column())
                    .with("by-language-" + row.key(), policy.byLanguage() ? "yes" : "")
                    .with("away-" + row.key(), Integer.toString(policy.awayMinutes()));
        }
        return form;
    }
}
