package dev.mostrador.desk;

import dev.mostrador.conversation.State;
import dev.mostrador.conversation.View;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The names of the views in addresses: `/inbox/<name>`.
public final class Views {
    public static final String MINE = "mine";
    public static final String UNASSIGNED = "unassigned";
    public static final String MENTIONS = "mentions";
    public static final String OPEN = "open";
    public static final String SNOOZED = "snoozed";
    public static final String RESOLVED = "resolved";
    public static final String CLOSED = "closed";
    public static final String PARTICIPATING = "participating";
    public static final String SPAM = "spam";

    /// Open ones whose customer is angry: a view that is narrowed from the outset.
    public static final String ANGRY = "angry";

    /// Open ones that were delegated to whoever looks.
    public static final String DELEGATED = "delegated";

    private static final Set<String> NAMES =
            Set.of(MINE, UNASSIGNED, MENTIONS, PARTICIPATING, OPEN, SNOOZED, RESOLVED, CLOSED, SPAM, ANGRY, DELEGATED);
    private static final String TEAM = "team-";
    private static final String SAVED = "saved-";
    private static final String DUE = "due-";
    private static final Set<String> QUEUES = Set.of(MINE, UNASSIGNED, OPEN);

    private Views() {}

    public static String ofTeam(UUID team) {
        return TEAM + team;
    }

    /// Also of a team that is gone: its list is empty then.
    public static boolean isKnown(String name) {
        return isDue(name)
                || NAMES.contains(name)
                || team(name).isPresent()
                || saved(name).isPresent();
    }

    /// In the order of what breaks next, whatever the agent chose.
    public static boolean isDue(String name) {
        return name.startsWith(DUE) && hasOrder(plain(name));
    }

    /// Whether there is another order for it: where work waits.
    public static boolean hasOrder(String plain) {
        return QUEUES.contains(plain) || team(plain).isPresent();
    }

    /// Whatever its order.
    public static String plain(String name) {
        return name.startsWith(DUE) ? name.substring(DUE.length()) : name;
    }

    /// The name of a view that somebody keeps.
    public static String ofSaved(UUID id) {
        return SAVED + id;
    }

    public static Optional<UUID> saved(String name) {
        return name.startsWith(SAVED)
                ? Optional.ofNullable(Selection.id(name.substring(SAVED.length())))
                : Optional.empty();
    }

    /// Empty also for one that somebody keeps: see [dev.mostrador.desk.saved.SavedViews].
    public static Optional<View> find(String name, UUID agent) {
        return isDue(name) ? plainly(plain(name), agent).map(View.InOrder::new) : plainly(name, agent);
    }

    private static Optional<View> plainly(String name, UUID agent) {
        return Optional.ofNullable(
                switch (name) {
                    case MINE -> new View.Mine(agent);
                    case UNASSIGNED -> new View.Unassigned();
                    case MENTIONS -> new View.Mentioned(agent);
                    case OPEN, ANGRY, DELEGATED -> new View.InState(State.OPEN);
                    case PARTICIPATING -> new View.Participating(agent);
                    case SNOOZED -> new View.Snoozed();
                    case SPAM -> new View.InState(State.SPAM);
                    case RESOLVED -> new View.InState(State.RESOLVED);
                    case CLOSED -> new View.InState(State.CLOSED);
                    default -> team(name).map(View.OfTeam::new).orElse(null);
                });
    }

    public static Optional<UUID> team(String name) {
        return name.startsWith(TEAM)
                ? Optional.ofNullable(Selection.id(name.substring(TEAM.length())))
                : Optional.empty();
    }
}
