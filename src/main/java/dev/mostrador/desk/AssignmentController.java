package dev.mostrador.desk;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Who works on it, in which team, and who answers to the customer for it.
@Controller
class AssignmentController {
    private final Way way;
    private final Assigning assigning;
    private final Agents agents;
    private final Teams teams;

    AssignmentController(Way way, Assigning assigning, Agents agents, Teams teams) {
        this.way = way;
        this.assigning = assigning;
        this.agents = agents;
        this.teams = teams;
    }

    @PostMapping("/conversations/{number:\\d+}/assignment")
    View assign(CurrentAgent agent, @PathVariable long number, Form form, HttpServletRequest request) {
        var chosen = form.value("agent");
        var assignee = chosen.equals("me") ? agent.id() : chosen.isEmpty() ? null : person(chosen);
        assigning.assign(way.id(number), assignee, agent.id());
        return Way.back(request, number).saying(assignee == null ? "desk.unassigned" : "desk.assigned");
    }

    @PostMapping("/conversations/{number:\\d+}/team")
    View assignTeam(CurrentAgent agent, @PathVariable long number, Form form, HttpServletRequest request) {
        var chosen = form.value("team");
        var team = chosen.isEmpty() ? null : team(chosen);
        assigning.assignTeam(way.id(number), team, agent.id());
        return Way.back(request, number).saying("desk.team-changed");
    }

    @PostMapping("/conversations/{number:\\d+}/ownership")
    View changeOwner(CurrentAgent agent, @PathVariable long number, Form form, HttpServletRequest request) {
        var note = form.value("note");
        if (note.isEmpty()) {
            return Way.back(request, number).saying("desk.owner.note-missing");
        }
        assigning.changeOwner(way.id(number), person(form.value("agent")), note, agent.id());
        return Way.back(request, number).saying("desk.owner.changed");
    }

    private UUID person(String id) {
        return Ids.parse(id)
                .flatMap(agents::find)
                .filter(found -> !found.isDisabled())
                .orElseThrow(NotFound::new)
                .id();
    }

    private UUID team(String id) {
        return Ids.parse(id).flatMap(teams::find).orElseThrow(NotFound::new).id();
    }
}
