package dev.mostrador.api;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param state `open`, `snoozed`, `resolved` or `closed`
/// @param assignee who works on it now; null: nobody
/// @param owner who answers to the customer for all of it; null: nobody yet
/// @param messages oldest first
record ConversationJson(
        long number,
        String subject,
        String state,
        String channel,
        PersonJson customer,
        @Nullable PersonJson assignee,
        @Nullable PersonJson owner,
        List<MessageJson> messages) {

    static ConversationJson of(Conversation conversation, List<Message> messages, People people) {
        return new ConversationJson(
                conversation.number(),
                conversation.subject(),
                conversation.state().column(),
                conversation.channel(),
                people.customer(conversation),
                people.agent(conversation.assignee()),
                people.agent(conversation.owner()),
                messages.stream()
                        .map(message -> MessageJson.of(message, people))
                        .toList());
    }
}
