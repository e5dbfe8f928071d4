package dev.mostrador.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a channel read: everything that is needed to file it.
///
/// @param inbox the shop's address (or page) it came to
/// @param sourceId the same message twice has the same: the second is a duplicate
/// @param conversation the conversation it continues, as the channel found out; null opens one
/// @param team takes a conversation that this message opens
public record InboundMessage(
        String channel,
        String inbox,
        String sourceId,
        @Nullable String externalId,
        @Nullable String inReplyTo,
        Address from,
        Recipients recipients,
        String subject,
        String text,
        String quoted,
        String html,
        String automatic,
        @Nullable Instant sentAt,
        @Nullable UUID conversation,
        @Nullable UUID team,
        List<NewAttachment> attachments) {}
