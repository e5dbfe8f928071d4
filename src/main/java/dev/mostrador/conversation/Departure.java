package dev.mostrador.conversation;

import java.time.Instant;

/// When a reply leaves that does not leave at once. Until then it can be taken back.
///
/// @param unlessAnswered if the customer writes before, it goes back to its author's draft instead
public record Departure(Instant at, boolean unlessAnswered) {}
