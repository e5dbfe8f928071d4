package dev.mostrador.delegation;

import dev.mostrador.conversation.Conversation;
import java.util.List;

/// A module above or beside adds lines to what somebody in charge gets to read.
public interface PackSource {
    List<Pack.Fact> of(Conversation conversation);
}
