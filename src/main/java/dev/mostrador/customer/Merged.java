package dev.mostrador.customer;

import java.time.Instant;
import java.util.UUID;

/// A customer that turned out to be another one, and when somebody said so.
public record Merged(UUID id, String name, Instant at) {}
