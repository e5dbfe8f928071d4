package dev.mostrador.conversation;

import java.util.List;
import java.util.Set;
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
/// @param does what its author says that it does, in words that the [ReplyGuard]s know
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
        Set<String> does,
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
                false);
    }

    /// It does nothing in particular, and nobody insists on it.
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
                Set.of(),
                null);
    }

    /// Whether it only says where the answer is.
    public boolean isSignpost() {
        return requestKey.endsWith(NOTE);
    }

    public boolean insistsOn(Objection objection) {
        return insistence != null && insistence.overrules(objection);
    }

    /// The same, leaving then.
    public NewReply leaving(Departure when) {
        return with(text, when, change, automatic, does, insistence);
    }

    /// The same, on another channel than the customer's.
    public NewReply changing(ChannelChange why) {
        return with(text, departure, why, automatic, does, insistence);
    }

    /// The same, said by nobody.
    public NewReply byItself() {
        return with(text, departure, change, true, does, insistence);
    }

    /// The same, of which its author says that it does this, and that it is meant although something speaks against it.
    public NewReply meaning(Set<String> what, @Nullable Insistence on) {
        return with(text, departure, change, automatic, what, on);
    }

    NewReply saying(String other) {
        return with(other, departure, change, automatic, does, insistence);
    }

    private NewReply with(
            String words,
            @Nullable Departure when,
            @Nullable ChannelChange why,
            boolean byItself,
            Set<String> what,
            @Nullable Insistence on) {
        return new NewReply(
                conversation,
                channel,
                author,
                from,
                recipients,
                subject,
                words,
                externalId,
                inReplyTo,
                requestKey,
                attachments,
                when,
                why,
                byItself,
                what,
                on);
    }
}
