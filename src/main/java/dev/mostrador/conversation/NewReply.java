package dev.mostrador.conversation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param channel what it goes out by, as a rule the conversation's own
/// @param author null: written by a program through the API
/// @param from the shop's address that it goes out under
/// @param externalId the channel's id that it will carry at every attempt
/// @param inReplyTo the external id of the message it answers
/// @param departure null: at once
/// @param change null: on the customer's channel
/// @param automatic a machine acknowledges (RFC 3834): it is no answer, and we are waited for as before
/// @param requestKey made by the client: the same request twice is one reply
/// @param insistence null: nothing that was objected to is meant all the same
public record NewReply(
        UUID conversation,
        String channel,
        @Nullable UUID author,
        Address from,
        Recipients recipients,
        String subject,
        String text,
        @Nullable String externalId,
        @Nullable String inReplyTo,
        String requestKey,
        List<NewAttachment> attachments,
        @Nullable Departure departure,
        @Nullable ChannelChange change,
        boolean automatic,
        @Nullable Insistence insistence) {
    /// What an automatic one says in [Message#automatic].
    static final String AUTOMATIC = "auto-reply";

    /// Ends the request key of what only says that the reply with the rest of the key took another way.
    public static final String NOTE = ":note";

    /// Leaves at once, on the customer's channel.
    public NewReply(
            UUID conversation,
            String channel,
            @Nullable UUID author,
            Address from,
            Recipients recipients,
            String subject,
            String text,
            @Nullable String externalId,
            @Nullable String inReplyTo,
            String requestKey,
            List<NewAttachment> attachments) {
        this(
                conversation,
                channel,
                author,
                from,
                recipients,
                subject,
                text,
                externalId,
                inReplyTo,
                requestKey,
                attachments,
                null,
                null,
                false,
                null);
    }

    /// Nobody insists on it.
    public NewReply(
            UUID conversation,
            String channel,
            @Nullable UUID author,
            Address from,
            Recipients recipients,
            String subject,
            String text,
            @Nullable String externalId,
            @Nullable String inReplyTo,
            String requestKey,
            List<NewAttachment> attachments,
            @Nullable Departure departure,
            @Nullable ChannelChange change,
            boolean automatic) {
        this(
                conversation,
                channel,
                author,
                from,
                recipients,
                subject,
                text,
                externalId,
                inReplyTo,
                requestKey,
                attachments,
                departure,
                change,
                automatic,
                null);
    }

    /// The same, leaving then.
    public NewReply leaving(Departure when) {
        return with(when, change, automatic, insistence);
    }

    /// The same, on another channel than the customer's.
    public NewReply changing(ChannelChange why) {
        return with(departure, why, automatic, insistence);
    }

    /// The same, said by nobody.
    public NewReply byItself() {
        return with(departure, change, true, insistence);
    }

    /// The same, meant although something speaks against it.
    public NewReply insisting(@Nullable Insistence on) {
        return with(departure, change, automatic, on);
    }

    private NewReply with(
            @Nullable Departure when, @Nullable ChannelChange why, boolean byItself, @Nullable Insistence on) {
        return new NewReply(
                conversation,
                channel,
                author,
                from,
                recipients,
                subject,
                text,
                externalId,
                inReplyTo,
                requestKey,
                attachments,
                when,
                why,
                byItself,
                on);
    }
}
