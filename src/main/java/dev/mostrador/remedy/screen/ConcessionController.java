package dev.mostrador.remedy.screen;

import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.remedy.Concession;
import dev.mostrador.remedy.ConcessionFigures.By;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.Range;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was given to content customers, and what it costs.
@Controller
class ConcessionController {
    private static final int PAGE = 50;

    private final Concessions concessions;
    private final Ledgers ledgers;
    private final Agents agents;
    private final Clock clock;

    ConcessionController(Concessions concessions, Ledgers ledgers, Agents agents, Clock clock) {
        this.concessions = concessions;
        this.ledgers = ledgers;
        this.agents = agents;
        this.clock = clock;
    }

    @GetMapping("/concessions")
    View index(CurrentAgent agent, Form parameters, @RequestParam(required = false) @Nullable UUID after) {
        var months = Months.read(parameters, clock, agent.zone());
        var range = months.range(agent.zone());
        var page = concessions.page(range, after, PAGE + 1);
        var shown = page.stream().limit(PAGE).toList();
        var costs = ledgers.all(range);
        return View.of(
                "remedy/ledger",
                new Ledger(
                        months.first(),
                        months.last(),
                        Ledgers.total(Objects.requireNonNull(costs.get(By.REMEDY))),
                        costs,
                        ledgers.lines(shown, agents.find(agent.id()).orElseThrow()),
                        page.size() > PAGE ? last(shown.getLast()) : null));
    }

    private static UUID last(Concession it) {
        return it.id();
    }

    /// From which month to which; this one until somebody says.
    record Months(YearMonth first, YearMonth last) {
        static Months read(Form form, Clock clock, ZoneId zone) {
            var now = YearMonth.now(clock.withZone(zone));
            var last = month(form.value("to"), now);
            var first = month(form.value("from"), last);
            return first.isAfter(last) ? new Months(last, first) : new Months(first, last);
        }

        private static YearMonth month(String typed, YearMonth otherwise) {
            return typed.matches("20\\d{2}-(0[1-9]|1[0-2])") ? YearMonth.parse(typed) : otherwise;
        }

        Range range(ZoneId zone) {
            return Range.of(first, last, zone);
        }
    }
}
