package dev.mostrador.identity;

import java.io.Serializable;
import java.util.UUID;

/// Who a session cookie stands for.
public record SignedIn(UUID sessionId, CurrentAgent agent) implements Serializable {}
