package dev.mostrador.desk.technique;

/// @param skeleton with what is known filled in; the rest stands in square brackets
/// @param fits the customer is angry, and this is the card for it
public record Card(Technique technique, String skeleton, boolean fits) {}
