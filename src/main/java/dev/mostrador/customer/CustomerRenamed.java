package dev.mostrador.customer;

import java.util.List;
import java.util.UUID;

/// These customers are shown under another name from now on. Published inside the transaction.
public record CustomerRenamed(List<UUID> customers, String displayName) {}
