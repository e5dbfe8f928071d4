package dev.mostrador.conversation;

import java.util.List;
import java.util.UUID;

/// These conversations and all their messages go for good. Published inside the transaction and before the rows are
/// deleted: whoever keeps something of theirs deletes it first.
public record ConversationsDeleted(List<UUID> conversations, List<UUID> messages) {}
