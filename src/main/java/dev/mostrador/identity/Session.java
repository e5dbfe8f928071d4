package dev.mostrador.identity;

import java.time.Instant;
import java.util.UUID;

/// A browser in which someone is signed in.
///
/// @param device the browser's own description of itself
public record Session(UUID id, Instant createdAt, Instant lastSeenAt, String address, String device) {}
