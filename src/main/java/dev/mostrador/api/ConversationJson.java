package dev.mostrador.api;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param state `open`, `snoozed`, `resolved`, `closed` or `spam`
/// @param language ISO 639-1; null: not known
/// @param kind see [dev.mostrador.reason.Kind]; null: nobody has said it
/// @param reason its key; null: nobody has said it
/// @param mood `calm`, `upset` or `angry`
/// @param assignee who works on it now; null: nobody
/// @param owner who answers to the customer for all of it; null: nobody yet
/// @param participants agents who follow it
/// @param links numbers of the conversations that it is linked with
/// @param merged numbers of those that were merged into it
/// @param messages oldest first
record ConversationJson(
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
        List<PersonJson> participants,
        List<Long> links,
        List<Long> merged,
        List<MessageJson> messages) {

    /// What belongs to a conversation without being said in it.
    record Around(List<UUID> participants, List<Conversation> links, List<Conversation> merged) {}

    static ConversationJson of(
            Conversation conversation, Around around, List<Message> messages, People people, About about) {
        return new ConversationJson(
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
                around.participants().stream()
                        .map(people::agent)
                        .filter(Objects::nonNull)
                        .toList(),
                around.links().stream().map(Conversation::number).toList(),
                around.merged().stream().map(Conversation::number).toList(),
                messages.stream()
                        .map(message -> MessageJson.of(message, people))
                        .toList());
    }
}
