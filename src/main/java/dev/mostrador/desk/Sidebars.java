package dev.mostrador.desk;

import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Lists.Counts;
import dev.mostrador.conversation.View;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads the views and their counts.
@Component
class Sidebars {
    private final Lists lists;
    private final Teams teams;

    Sidebars(Lists lists, Teams teams) {
        this.lists = lists;
        this.teams = teams;
    }

    Sidebar of(CurrentAgent agent, String current) {
        var all = teams.all();
        var counts = lists.counts(agent.id(), all.stream().map(Team::id).toList());
        List<Counted> views = DeskView.all(agent, all).stream()
                .map(view -> new Counted(view, count(view.view(), counts)))
                .toList();
        return new Sidebar(views, current, 0);
    }

    private static long count(View view, Counts counts) {
        return switch (view) {
            case View.Mine _ -> counts.mine();
            case View.Unassigned _ -> counts.unassigned();
            case View.OfTeam(var team) -> counts.teams().getOrDefault(team, 0L);
            case View.Mentioned _ -> counts.mentioned();
            case View.InState(var state) ->
                switch (state) {
                    case OPEN -> counts.open();
                    case SNOOZED -> counts.snoozed();
                    case RESOLVED -> counts.resolved();
                    case CLOSED -> counts.closed();
                };
        };
    }
}
