package dev.mostrador.channel;

import java.util.Set;

/// How an inbox stands, for a screen.
///
/// @param missing what it lacks to open, or should have while it is open
public record InboxState(Inbox inbox, InboxCare care, Set<Need> missing) {}
