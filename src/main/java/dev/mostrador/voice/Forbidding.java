package dev.mostrador.voice;

import dev.mostrador.conversation.Conversation;
import java.util.Collection;

/// Somebody above knows words that are not said in a conversation as it stands, beside those that the shop never says.
public interface Forbidding {
    Collection<String> words(Conversation conversation);
}
