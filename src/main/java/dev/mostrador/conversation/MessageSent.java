package dev.mostrador.conversation;

/// What we said is on its way for good, its files left out. Published inside the transaction that notes it, which holds
/// the conversation.
///
/// @param conversation in which it is shown
public record MessageSent(Message message, Conversation conversation) {}
