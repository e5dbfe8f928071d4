package dev.mostrador.desk;

import dev.mostrador.channel.Proposal;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The open conversation with everything that can be done to it.
///
/// @param back the query that brings the list back: `view=mine&…`
/// @param proposal how a reply would go out; null: the shop cannot answer on that channel
/// @param reply what is being written to the customer, with what is wrong about it
/// @param note what is being written for the house
/// @param writing `reply` or `note`: the one in front
public record ConversationPane(
        Conversation conversation,
        ThreadPane thread,
        People people,
        List<Tag> tags,
        List<Tag> allTags,
        @Nullable Proposal proposal,
        Form reply,
        Form note,
        String writing,
        String requestKey,
        String back) {
    public String path() {
        return "/conversations/" + conversation.number();
    }

    /// The address of an action, with the way back to the list.
    public String action(String name) {
        return path() + "/" + name + "?" + back;
    }

    public boolean has(Tag tag) {
        return tags.stream().anyMatch(mine -> mine.id().equals(tag.id()));
    }

    public String threadPath() {
        return path() + "/thread?" + back;
    }
}
