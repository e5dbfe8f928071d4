package dev.mostrador.api;

import dev.mostrador.conversation.Conversation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A conversation as a list tells it, without its messages.
///
/// @param preview the beginning of what was said last
/// @param language ISO 639-1; null: not known
/// @param kind see [dev.mostrador.reason.Kind]; null: nobody has said it
/// @param reason its key; null: nobody has said it
/// @param mood `calm`, `upset` or `angry`
/// @param updatedAt when something was last said
record ConversationItemJson(
        long number,
        String subject,
        String state,
        String channel,
        @Nullable String language,
        @Nullable String kind,
        @Nullable String reason,
        String mood,
        PersonJson customer,
        @Nullable PersonJson assignee,
        @Nullable PersonJson owner,
        String preview,
        Instant createdAt,
        Instant updatedAt) {

    static ConversationItemJson of(Conversation conversation, People people, About about) {
        return new ConversationItemJson(
                conversation.number(),
                conversation.subject(),
                conversation.state().column(),
                conversation.channel(),
                conversation.language(),
                about.kind(conversation),
                about.reason(conversation),
                about.mood(conversation),
                people.customer(conversation),
                people.agent(conversation.assignee()),
                people.agent(conversation.owner()),
                conversation.preview(),
                conversation.createdAt(),
                conversation.lastActivityAt());
    }
}
