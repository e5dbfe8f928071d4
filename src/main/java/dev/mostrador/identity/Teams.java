package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.ui.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The teams of the shop. One that is no longer needed is archived: its conversations keep its name.
@Component
public class Teams {
    /// A signal of this kind says that a team or its members changed.
    public static final String SIGNAL = "team";

    private final TeamTable table;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Signals signals;

    Teams(TeamTable table, Audit audit, Ids ids, Clock clock, Signals signals) {
        this.table = table;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.signals = signals;
    }

    public List<Team> all() {
        return table.all();
    }

    public List<Team> of(UUID agent) {
        return table.of(agent);
    }

    public Optional<Team> find(UUID id) {
        return table.find(id);
    }

    @Transactional
    public TeamResult create(String name, Collection<UUID> members) {
        if (isTaken(name, null)) {
            return new TeamResult.NameTaken();
        }
        var id = ids.next();
        table.insert(id, name, clock.instant());
        return saved(id, "team.created", members);
    }

    @Transactional
    public TeamResult change(UUID id, String name, Collection<UUID> members) {
        if (table.find(id).isEmpty()) {
            throw new NotFound();
        }
        if (isTaken(name, id)) {
            return new TeamResult.NameTaken();
        }
        table.rename(id, name);
        return saved(id, "team.changed", members);
    }

    @Transactional
    public void archive(UUID id) {
        var team = table.find(id).orElseThrow(NotFound::new);
        table.archive(id, clock.instant());
        audit.write("team.archived", team.name(), Map.of());
        changed();
    }

    private TeamResult saved(UUID id, String action, Collection<UUID> members) {
        table.setMembers(id, members);
        var team = table.find(id).orElseThrow();
        audit.write(
                action,
                team.name(),
                Map.of("members", Integer.toString(team.members().size())));
        changed();
        return new TeamResult.Done(team);
    }

    private void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private boolean isTaken(String name, @Nullable UUID self) {
        return table.findByName(name).filter(team -> !team.id().equals(self)).isPresent();
    }
}
