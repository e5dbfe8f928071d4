package dev.mostrador.channel;

import java.util.Set;

/// What became of the wish to open an inbox, with or without its away message.
public sealed interface OpenResult {
    record Opened() implements OpenResult {}

    /// It is as was wished; nothing happens.
    record AlreadyOpen() implements OpenResult {}

    /// It stays closed until it has these.
    record Refused(Set<Need> missing) implements OpenResult {}
}
