package dev.mostrador.desk.saved;

import dev.mostrador.desk.Selection;
import dev.mostrador.desk.saved.SavedView.Audience;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The views that people keep. One's own are one's own matter; those of a team are made by its members, those of
/// everybody by supervisors, who may change all that are shared.
@Component
public class SavedViews {
    /// Characters of a name: more does not fit the navigation.
    public static final int LONGEST = 40;

    private static final String SIGNAL = "saved-view";

    private final SavedViewTable table;
    private final Ids ids;
    private final Signals signals;
    private final Remembered<List<SavedView>> all;
    private final Remembered<List<Team>> teams;

    SavedViews(SavedViewTable table, Teams teams, Ids ids, Signals signals) {
        this.table = table;
        this.ids = ids;
        this.signals = signals;
        this.all = new Remembered<>(signals, Set.of(SIGNAL), table::all);
        this.teams = new Remembered<>(signals, Set.of(Teams.SIGNAL), teams::all);
    }

    /// What a person wants it to be.
    ///
    /// @param team only for the audience TEAM
    public record Wish(
            String name, Audience audience, @Nullable UUID team, Selection selection) {}

    /// Those that the agent sees, in their order.
    public List<SavedView> of(UUID agent) {
        return all.get().stream().filter(view -> sees(agent, view)).toList();
    }

    public Optional<SavedView> find(UUID id, UUID agent) {
        return of(agent).stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /// The teams for which the agent may keep one.
    public List<Team> teams(CurrentAgent agent) {
        return teams.get().stream()
                .filter(team -> isSupervisor(agent) || team.members().contains(agent.id()))
                .toList();
    }

    public boolean mayChange(CurrentAgent agent, SavedView view) {
        return view.agent().equals(agent.id()) || view.audience() != Audience.OWN && isSupervisor(agent);
    }

    public boolean may(CurrentAgent agent, Audience audience, @Nullable UUID team) {
        return switch (audience) {
            case OWN -> true;
            case TEAM -> teams(agent).stream().anyMatch(its -> its.id().equals(team));
            case EVERYBODY -> isSupervisor(agent);
        };
    }

    @Transactional
    UUID create(Wish wish, CurrentAgent agent) {
        var id = ids.next();
        var last = table.all().stream().mapToLong(SavedView::position).max().orElse(0);
        table.insert(
                new SavedView(id, wish.name(), wish.audience(), agent.id(), wish.team(), wish.selection(), last + 1));
        changed();
        return id;
    }

    @Transactional
    void change(SavedView view, Wish wish) {
        table.update(new SavedView(
                view.id(), wish.name(), wish.audience(), view.agent(), wish.team(), wish.selection(), view.position()));
        changed();
    }

    @Transactional
    void delete(SavedView view) {
        table.delete(view.id());
        changed();
    }

    /// Changes places with the one before it (`up`) or after it, among those of the same audience.
    @Transactional
    void move(SavedView view, boolean up) {
        var beside = table.all().stream().filter(view::isBeside).toList();
        var at = beside.stream().map(SavedView::id).toList().indexOf(view.id());
        var to = at + (up ? -1 : 1);
        if (at < 0 || to < 0 || to >= beside.size()) {
            return;
        }
        table.updatePosition(view.id(), beside.get(to).position());
        table.updatePosition(beside.get(to).id(), view.position());
        changed();
    }

    private boolean sees(UUID agent, SavedView view) {
        return switch (view.audience()) {
            case EVERYBODY -> true;
            case OWN -> view.agent().equals(agent);
            case TEAM ->
                view.agent().equals(agent)
                        || teams.get().stream()
                                .anyMatch(team -> team.id().equals(view.team())
                                        && team.members().contains(agent));
        };
    }

    private static boolean isSupervisor(CurrentAgent agent) {
        return agent.role().atLeast(Role.SUPERVISOR);
    }

    private void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
