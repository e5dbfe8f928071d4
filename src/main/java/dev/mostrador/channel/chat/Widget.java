package dev.mostrador.channel.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The chat in one of the shop's pages.
///
/// @param team takes the conversations that begin here
/// @param verifiedOnly nobody writes whom the shop's page does not vouch for
public record Widget(UUID id, String name, @Nullable UUID team, boolean verifiedOnly, Looks looks) {}
