package dev.mostrador.conversation;

/// What we said is on its way for good, its files left out. Published inside the transaction that notes it.
public record MessageSent(Message message) {}
