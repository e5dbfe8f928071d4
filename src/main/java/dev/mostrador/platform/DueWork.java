package dev.mostrador.platform;

/// What has to be done at a moment, in whichever account. A trigger of its table writes into `due_moment` when; see
/// docs/adr/0018-what-is-due-across-accounts.md.
public interface DueWork {
    /// As in `due_moment`.
    String name();

    /// A select that finds a row while something of `:account` is due at `:now` and not done.
    String pending();

    /// Does what is due in the account of the open scope. Every node may: what another one holds is passed by.
    void take();

    /// In how many accounts at a time, on each node: each has a connection meanwhile.
    default int atOnce() {
        return 2;
    }
}
