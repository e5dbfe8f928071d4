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
/// @param requestKey made by the client: the same request twice is one reply
/// @param manner how it leaves and what its author says of it
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
        Manner manner) {
    /// What an automatic one says in [Message#automatic].
    static final String AUTOMATIC = "auto-reply";

    /// Ends the request key of what only says that the reply with the rest of the key took another way.
    public static final String NOTE = ":note";

    /// @param departure null: at once
    /// @param change null: on the customer's channel
    /// @param automatic a machine acknowledges (RFC 3834): it is no answer, and we are waited for as before
    /// @param does what its author says that it does, in words that the [ReplyGuard]s know
    /// @param insistence null: nothing that was objected to is meant all the same
    public record Manner(
            @Nullable Departure departure,
            @Nullable ChannelChange change,
            boolean automatic,
            Set<String> does,
            @Nullable Insistence insistence) {
        static final Manner PLAIN = new Manner(null, null, false, Set.of(), null);
    }

    /// Leaves at once, on the customer's channel; it does nothing in particular, and nobody insists on it.
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
                Manner.PLAIN);
    }

    /// Whether it only says where the answer is.
    public boolean isSignpost() {
        return requestKey.endsWith(NOTE);
    }

    public @Nullable Departure departure() {
        return manner.departure;
    }

    public @Nullable ChannelChange change() {
        return manner.change;
    }

    public boolean automatic() {
        return manner.automatic;
    }

    public Set<String> does() {
        return manner.does;
    }

    public @Nullable Insistence insistence() {
        return manner.insistence;
    }

    public boolean insistsOn(Objection objection) {
        return manner.insistence != null && manner.insistence.overrules(objection);
    }

    /// The same, leaving then; null: at once.
    public NewReply leaving(@Nullable Departure when) {
        return with(text, new Manner(when, manner.change, manner.automatic, manner.does, manner.insistence));
    }

    /// The same, on another channel than the customer's.
    public NewReply changing(ChannelChange why) {
        return with(text, new Manner(manner.departure, why, manner.automatic, manner.does, manner.insistence));
    }

    /// The same, said by nobody.
    public NewReply byItself() {
        return with(text, new Manner(manner.departure, manner.change, true, manner.does, manner.insistence));
    }

    /// The same, of which its author says that it does this, and that it is meant although something speaks against it.
    public NewReply meaning(Set<String> what, @Nullable Insistence on) {
        return with(text, new Manner(manner.departure, manner.change, manner.automatic, what, on));
    }

    NewReply saying(String other) {
        return with(other, manner);
    }

    private NewReply with(String words, Manner how) {
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
                how);
    }
}
