package dev.mostrador.mood;

import java.util.UUID;

/// A message was angry, whether the first or one more. Published inside the transaction that stored it, which holds the
/// conversation; [MoodChanged] only says when that is news.
public record AngerHeard(UUID conversation, UUID message) {}
