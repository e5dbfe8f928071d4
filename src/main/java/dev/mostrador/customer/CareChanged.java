package dev.mostrador.customer;

import java.util.List;
import java.util.UUID;

/// These customers (all ids of one person) are attended to first from now on, or no longer. Published inside the
/// transaction.
public record CareChanged(List<UUID> customers, boolean preferential) {}
