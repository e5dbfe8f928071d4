package dev.mostrador.identity;

/// What an invitation takes.
public record NewAgent(String name, String email, Role role) {}
