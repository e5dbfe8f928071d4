package dev.mostrador.desk.list;

import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.View;
import dev.mostrador.desk.Views;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Role;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.ui.Saying;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The view of angry customers, for those who watch over the others (R45). Its number is kept for a moment, as those of
/// saved views are.
@Component
class AngryShelf {
    private static final long KEPT = Duration.ofSeconds(5).toNanos();
    private static final Filter ANGRY = Filter.NONE.with("mood", Level.ANGRY.column());

    private final Lists lists;
    private final Agents agents;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>(); // by account

    AngryShelf(Lists lists, Agents agents) {
        this.lists = lists;
        this.agents = agents;
    }

    private record Known(Lists.AtLeast count, long since) {}

    Optional<ViewItem> of(UUID agent, boolean current) {
        var watches = agents.find(agent)
                .map(Agent::role)
                .filter(it -> it.atLeast(Role.SUPERVISOR))
                .isPresent();
        if (!watches) {
            return Optional.empty();
        }
        var count = count();
        return Optional.of(new ViewItem(
                "/inbox/" + Views.ANGRY, Saying.of("desk.view.angry"), "", count.count(), current, "e", count.more()));
    }

    private Lists.AtLeast count() {
        var before = known.get(AccountScope.require());
        if (before != null && System.nanoTime() - before.since() < KEPT) {
            return before.count();
        }
        var count = lists.atLeast(new View.InState(State.OPEN), ANGRY);
        known.put(AccountScope.require(), new Known(count, System.nanoTime()));
        return count;
    }
}
