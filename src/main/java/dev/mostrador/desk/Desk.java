package dev.mostrador.desk;

import org.jspecify.annotations.Nullable;

/// The whole workspace.
///
/// @param open null: nothing is open
public record Desk(Sidebar sidebar, ListPane list, @Nullable Open open) {
    public record Open(ConversationPane conversation, CustomerPane customer) {}
}
