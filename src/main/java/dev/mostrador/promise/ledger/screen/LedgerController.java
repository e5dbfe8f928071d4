package dev.mostrador.promise.ledger.screen;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.Teams;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.CommitmentFilter;
import dev.mostrador.promise.ledger.CommitmentState;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.Kept;
import dev.mostrador.promise.ledger.KeptFigures;
import dev.mostrador.ui.View;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was promised to whom, by when, and what became of it.
@Controller
class LedgerController {
    private static final int PAGE = 50;
    private static final int MONTHS = 6;

    private final Commitments commitments;
    private final KeptFigures figures;
    private final Conversations conversations;
    private final Agents agents;
    private final Teams teams;
    private final Clock clock;

    LedgerController(
            Commitments commitments,
            KeptFigures figures,
            Conversations conversations,
            Agents agents,
            Teams teams,
            Clock clock) {
        this.commitments = commitments;
        this.figures = figures;
        this.conversations = conversations;
        this.agents = agents;
        this.teams = teams;
        this.clock = clock;
    }

    @GetMapping("/commitments")
    View index(
            CurrentAgent agent,
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "pending") String state,
            @RequestParam(required = false) @Nullable UUID after) {
        var who = Ledger.WHOSE.contains(whose) ? whose : "mine";
        var which = Ledger.STATES.contains(state) ? state : "pending";
        var from = after == null ? null : commitments.find(after).orElse(null);
        var page = commitments.page(new CommitmentFilter(owners(agent, who), states(which), null), from, PAGE);
        var more = page.size() > PAGE ? page.get(PAGE - 1).id() : null;
        var month = clock.instant()
                .atZone(agent.zone())
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(agent.zone());
        var begin = month.toInstant();
        var end = month.plusMonths(1).toInstant();
        return View.of(
                "ledger/index",
                new Ledger(
                        who,
                        which,
                        page.stream().limit(PAGE).map(this::line).toList(),
                        more,
                        figures.all(begin, end),
                        agent.role().atLeast(Role.SUPERVISOR) ? people(begin, end) : List.of(),
                        figures.byChannel(begin, end),
                        months(month),
                        clock.instant()));
    }

    private List<Kept> months(ZonedDateTime month) {
        return figures.byMonth(
                        month.minusMonths(MONTHS - 1).toInstant(),
                        month.plusMonths(1).toInstant(),
                        month.getZone())
                .reversed();
    }

    private List<Kept> people(Instant from, Instant to) {
        return figures.byPerson(from, to).stream()
                .map(it ->
                        new Kept(name(UUID.fromString(it.of())), it.kept(), it.late(), it.broken(), it.renegotiated()))
                .toList();
    }

    private Ledger.Line line(Commitment it) {
        return new Ledger.Line(it, conversations.find(it.conversation()).orElseThrow(), name(it.owner()));
    }

    private String name(UUID agent) {
        return agents.find(agent).map(Agent::name).orElse("");
    }

    private @Nullable List<UUID> owners(CurrentAgent agent, String whose) {
        return switch (whose) {
            case "mine" -> List.of(agent.id());
            case "team" ->
                teams.all().stream()
                        .filter(team -> team.members().contains(agent.id()))
                        .flatMap(team -> team.members().stream())
                        .distinct()
                        .toList();
            default -> null;
        };
    }

    private static Set<CommitmentState> states(String state) {
        return switch (state) {
            case "pending" -> CommitmentFilter.PENDING;
            case "all" -> Set.of(CommitmentState.values());
            default -> Set.of(CommitmentState.of(state));
        };
    }
}
