package dev.mostrador.reason;

/// A reason that the text speaks for.
///
/// @param share how much, of 1
public record Suggestion(Reason reason, Kind kind, double share) {}
