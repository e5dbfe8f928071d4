package dev.mostrador.identity;

import java.util.List;
import java.util.UUID;

/// Agents who share a queue.
///
/// @param members their ids
public record Team(UUID id, String name, List<UUID> members) {}
