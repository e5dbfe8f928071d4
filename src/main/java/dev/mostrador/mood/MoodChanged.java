package dev.mostrador.mood;

/// A customer got angry, or calm again; or asked for somebody in charge. Published inside the transaction, which holds
/// the conversation.
public record MoodChanged(Mood mood) {}
