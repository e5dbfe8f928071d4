package dev.mostrador.identity;

/// Outcome of inviting, changing or blocking a person.
public sealed interface AgentResult {
    record Done(Agent agent) implements AgentResult {}

    /// Someone, in this shop or another of the installation, signs in with that address already.
    record EmailTaken() implements AgentResult {}

    /// Nobody could administer the shop any more.
    record LastAdministrator() implements AgentResult {}
}
