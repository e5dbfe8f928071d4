package dev.mostrador.desk;

import dev.mostrador.conversation.State;
import dev.mostrador.conversation.View;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One list of the desk as its address names it: `mine`, `unassigned`, …, or `team-<id>`.
///
/// @param label a message key, or the team's own name when `named`
public record DeskView(String slug, View view, String label, boolean named) {
    public static final String FIRST = "mine";
    private static final String TEAM = "team-";
    private static final Map<String, State> STATES =
            Map.of("open", State.OPEN, "snoozed", State.SNOOZED, "resolved", State.RESOLVED, "closed", State.CLOSED);

    /// In the order of the navigation, teams after what is nobody's.
    static List<DeskView> all(CurrentAgent agent, List<Team> teams) {
        return java.util.stream.Stream.of(
                        java.util.stream.Stream.of("mine", "unassigned"),
                        teams.stream().map(team -> TEAM + team.id()),
                        java.util.stream.Stream.of("mentioned", "open", "snoozed", "resolved", "closed"))
                .flatMap(slugs -> slugs)
                .map(slug -> of(slug, agent, teams).orElseThrow())
                .toList();
    }

    static Optional<DeskView> of(String slug, CurrentAgent agent, List<Team> teams) {
        if (slug.startsWith(TEAM)) {
            return teams.stream()
                    .filter(team -> slug.equals(TEAM + team.id()))
                    .findFirst()
                    .map(team -> new DeskView(slug, new View.OfTeam(team.id()), team.name(), true));
        }
        return plain(slug, agent.id()).map(view -> new DeskView(slug, view, "desk.view." + slug, false));
    }

    private static Optional<View> plain(String slug, UUID agent) {
        return switch (slug) {
            case "mine" -> Optional.of(new View.Mine(agent));
            case "unassigned" -> Optional.of(new View.Unassigned());
            case "mentioned" -> Optional.of(new View.Mentioned(agent));
            default -> Optional.ofNullable(STATES.get(slug)).map(View.InState::new);
        };
    }

    public String path() {
        return "/inbox/" + slug;
    }
}
