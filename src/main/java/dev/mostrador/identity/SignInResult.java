package dev.mostrador.identity;

import java.time.Instant;
import java.util.UUID;

/// Outcome of an attempt to sign in.
public sealed interface SignInResult {
    record Welcome(int accountId, UUID agentId) implements SignInResult {}

    /// Wrong, unknown, or blocked: which of them is nobody's business.
    record Refused() implements SignInResult {}

    /// Too many failures; the next attempt counts from `until`.
    record Wait(Instant until) implements SignInResult {}
}
