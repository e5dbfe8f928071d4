package dev.mostrador.identity;

import java.util.UUID;

/// The session of the request at hand: the one that a person must not end by mistake.
public record CurrentSession(UUID id) {}
