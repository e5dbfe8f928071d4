package dev.mostrador.channel;

import dev.mostrador.conversation.Departure;
import dev.mostrador.conversation.Insistence;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Recipients;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reply as its author leaves it.
///
/// @param agent null: a program, through the API
/// @param other null: by the channel that the customer uses
/// @param recipients null: as proposed
/// @param answering the message it answers; null: the last one worth answering
/// @param departure a moment of the author's choice; null: as soon as it can no longer be taken back
/// @param does what its author says that it does, for [dev.mostrador.conversation.ReplyGuard]s
/// @param requestKey made by the client: the same request twice is one reply
/// @param insistence null: as far as nobody objects
public record Draft(
        @Nullable UUID agent,
        String text,
        @Nullable Recipients recipients,
        String requestKey,
        List<NewAttachment> attachments,
        @Nullable Departure departure,
        @Nullable OtherWay other,
        @Nullable UUID answering,
        Set<String> does,
        @Nullable Insistence insistence) {
    public Draft(
            @Nullable UUID agent,
            String text,
            @Nullable Recipients recipients,
            String requestKey,
            List<NewAttachment> attachments,
            @Nullable Departure departure,
            @Nullable OtherWay other,
            @Nullable UUID answering) {
        this(agent, text, recipients, requestKey, attachments, departure, other, answering, Set.of(), null);
    }

    /// Leaves when its channel's replies do.
    public Draft(
            @Nullable UUID agent,
            String text,
            @Nullable Recipients recipients,
            String requestKey,
            List<NewAttachment> attachments) {
        this(agent, text, recipients, requestKey, attachments, null, null, null);
    }

    /// The same, to them, on the channel that they are reached by.
    Draft to(Recipients whom) {
        return new Draft(agent, text, whom, requestKey, attachments, departure, null, answering, does, insistence);
    }

    /// The same, doing that.
    public Draft doing(Set<String> what) {
        return new Draft(
                agent, text, recipients, requestKey, attachments, departure, other, answering, what, insistence);
    }

    /// The same, meant although something speaks against it.
    public Draft insisting(@Nullable Insistence on) {
        return new Draft(agent, text, recipients, requestKey, attachments, departure, other, answering, does, on);
    }
}
