package dev.mostrador.customer;

import java.util.UUID;

/// The customer is shown under another name from now on. Published inside the transaction.
public record CustomerRenamed(UUID customer, String displayName) {}
