package dev.mostrador.identity;

import java.util.UUID;

/// Someone no longer works here. Published in the transaction that says so.
public record AgentDisabled(int accountId, UUID agentId) {}
