package dev.mostrador.routing;

import java.util.UUID;

/// @param active false: it is kept, and skipped
public record Rule(UUID id, String name, boolean active, Condition condition, Effect effect) {}
