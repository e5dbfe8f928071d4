package dev.mostrador.conversation;

/// What we had sent did not reach whom it was for. Published inside the transaction that notes it, which holds the
/// conversation.
public record MessageBounced(Message message) {}
