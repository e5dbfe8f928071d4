package dev.mostrador.conversation;

import java.util.UUID;

/// A named list of conversations. Each is one index of the table.
public sealed interface View {
    /// Open ones that this agent works on.
    record Mine(UUID agent) implements View {}

    /// Open ones that nobody has taken.
    record Unassigned() implements View {}

    /// Open ones of a team.
    record OfTeam(UUID team) implements View {}

    /// Those in which the agent was called by @name, until they are closed.
    record Mentioned(UUID agent) implements View {}

    /// Those that the agent follows, until they are closed.
    record Participating(UUID agent) implements View {}

    /// The snoozed ones, the next to wake first.
    record Snoozed() implements View {}

    /// The same in the order of what breaks next ([Ranking]); open ones only.
    record InOrder(View of) implements View {}

    /// All in one state.
    record InState(State state) implements View {}
}
