package dev.mostrador.identity;

/// Outcome of naming a team.
public sealed interface TeamResult {
    record Done(Team team) implements TeamResult {}

    record NameTaken() implements TeamResult {}
}
