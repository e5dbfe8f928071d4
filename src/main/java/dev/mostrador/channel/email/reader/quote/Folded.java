package dev.mostrador.channel.email.reader.quote;

/// @param text what the person wrote now
/// @param quoted the rest, in its order
public record Folded(String text, String quoted) {}
