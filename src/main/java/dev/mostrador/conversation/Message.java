package dev.mostrador.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param externalId the channel's own id; e-mail: the Message-ID without angle brackets
/// @param inReplyTo the external id of the message it answers
/// @param text the new text
/// @param quoted the folded rest: history and signature, never thrown away
/// @param html sanitised, or empty
/// @param automatic empty, `auto-generated` or `mailing-list`: never answered by itself. Of ours: `auto-reply`, an
/// acknowledgement
/// @param remoteImages an agent allowed the pictures that lie elsewhere
/// @param delivery only for outbound messages
/// @param hindrances why it has not arrived yet, or never will
/// @param departure null: it leaves, or left, at once
/// @param sentAt when the sender's machine says it was written
/// @param at when it came to us
public record Message(
        UUID id,
        UUID conversation,
        Direction direction,
        String channel,
        @Nullable String externalId,
        @Nullable String inReplyTo,
        @Nullable UUID authorAgent,
        @Nullable UUID authorCustomer,
        Address from,
        Recipients recipients,
        String subject,
        String text,
        String quoted,
        String html,
        String automatic,
        boolean remoteImages,
        @Nullable DeliveryState delivery,
        List<Hindrance> hindrances,
        int deliveryAttempts,
        @Nullable Departure departure,
        @Nullable Instant sentAt,
        Instant at,
        List<Attachment> attachments) {
    /// It waits for its moment and can still be taken back.
    public boolean canBeWithdrawn() {
        return departure != null && delivery == DeliveryState.QUEUED && deliveryAttempts == 0;
    }

    Message with(List<Attachment> files) {
        return new Message(
                id,
                conversation,
                direction,
                channel,
                externalId,
                inReplyTo,
                authorAgent,
                authorCustomer,
                from,
                recipients,
                subject,
                text,
                quoted,
                html,
                automatic,
                remoteImages,
                delivery,
                hindrances,
                deliveryAttempts,
                departure,
                sentAt,
                at,
                files);
    }
}
