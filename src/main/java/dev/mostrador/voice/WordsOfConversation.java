package dev.mostrador.voice;

import dev.mostrador.conversation.Conversation;
import java.util.Set;

/// Somebody above knows names that are spelled right in one conversation: what the customer has bought or looks at.
public interface WordsOfConversation {
    Set<String> words(Conversation conversation);
}
