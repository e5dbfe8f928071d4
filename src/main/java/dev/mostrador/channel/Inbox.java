package dev.mostrador.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One door by which customers write: a mailbox, a chat in the shop's pages, a form.
///
/// @param channel as in `conversation.channel`
/// @param address what its conversations carry as their inbox; several forms may share one
/// @param team takes the conversations that begin here
/// @param settings path of the page where it is set up
public record Inbox(
        UUID id,
        String channel,
        String name,
        String address,
        @Nullable UUID team,
        String settings) {}
