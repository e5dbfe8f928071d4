package dev.mostrador.reason.reading;

/// @param reason its key
/// @param share how much speaks for it, of 1
public record Guess(String reason, double share) {}
