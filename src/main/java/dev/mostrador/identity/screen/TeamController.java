package dev.mostrador.identity.screen;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

@Controller
public class TeamController {
    private final Teams teams;
    private final Agents agents;

    TeamController(Teams teams, Agents agents) {
        this.teams = teams;
        this.agents = agents;
    }

    public record AllTeams(List<Team> teams, Map<UUID, Agent> agents) {}

    /// @param id null while the team is new
    public record TeamForm(@Nullable UUID id, String name, Form form, List<Agent> agents) {}

    @GetMapping("/settings/teams")
    View index() {
        var people = agents.active().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        return View.of("identity/team/index", new AllTeams(teams.all(), people));
    }

    @GetMapping("/settings/teams/new")
    View blank() {
        return form(null, "", Form.blank());
    }

    @PostMapping("/settings/teams")
    View create(Form form) {
        var name = form.required("name", 60);
        if (!form.isFine()) {
            return form(null, "", form).status(422);
        }
        return answer(teams.create(name, members(form)), null, "", form);
    }

    @GetMapping("/settings/teams/{id}")
    View edit(@PathVariable UUID id) {
        var team = teams.find(id).orElseThrow(NotFound::new);
        var members = team.members().stream().map(UUID::toString).toArray(String[]::new);
        return form(id, team.name(), Form.blank().with("name", team.name()).with("member", members));
    }

    @PutMapping("/settings/teams/{id}")
    View update(@PathVariable UUID id, Form form) {
        var team = teams.find(id).orElseThrow(NotFound::new);
        var name = form.required("name", 60);
        if (!form.isFine()) {
            return form(id, team.name(), form).status(422);
        }
        return answer(teams.change(id, name, members(form)), id, team.name(), form);
    }

    @DeleteMapping("/settings/teams/{id}")
    View destroy(@PathVariable UUID id) {
        teams.archive(id);
        return View.redirect("/settings/teams").saying("identity.team.archived");
    }

    private View answer(TeamResult result, @Nullable UUID id, String before, Form form) {
        return switch (result) {
            case TeamResult.Done(var team) ->
                View.redirect("/settings/teams").saying("identity.team.saved", team.name());
            case TeamResult.NameTaken() -> {
                form.refuse("name", "identity.team.name-taken");
                yield form(id, before, form).status(422);
            }
        };
    }

    private View form(@Nullable UUID id, String name, Form form) {
        return View.of(
                id == null ? "identity/team/blank" : "identity/team/edit",
                new TeamForm(id, name, form, agents.active()));
    }

    // What is not an id was not chosen on our form.
    private static List<UUID> members(Form form) {
        return form.values("member").stream()
                .filter(value -> value.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .toList();
    }
}
